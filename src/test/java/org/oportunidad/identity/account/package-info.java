/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.identity.account;

import org.jspecify.annotations.NullMarked;
