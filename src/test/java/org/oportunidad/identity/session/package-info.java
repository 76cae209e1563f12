/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.identity.session;

import org.jspecify.annotations.NullMarked;
