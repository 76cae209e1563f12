/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.identity.access;

import org.jspecify.annotations.NullMarked;
