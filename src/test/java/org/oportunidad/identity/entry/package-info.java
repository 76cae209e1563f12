/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.identity.entry;

import org.jspecify.annotations.NullMarked;
