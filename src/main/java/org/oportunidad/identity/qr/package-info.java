/** Square codes that a phone's camera reads, drawn as one path. */
@NamedInterface("qr")
@NullMarked
package org.oportunidad.identity.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
