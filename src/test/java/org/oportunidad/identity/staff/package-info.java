/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.identity.staff;

import org.jspecify.annotations.NullMarked;
