/** Square codes that a phone's camera reads, drawn as one path. */
@NullMarked
package org.oportunidad.identity.qr;

import org.jspecify.annotations.NullMarked;
