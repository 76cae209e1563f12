/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.participants.rights;

import org.jspecify.annotations.NullMarked;
