/** The public answer to "is this certificate real?". */
@NullMarked
package org.oportunidad.credentials.check;

import org.jspecify.annotations.NullMarked;
