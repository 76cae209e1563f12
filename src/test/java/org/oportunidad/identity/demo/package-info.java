/** Tests of this feature, mostly through the screen. */
@NullMarked
package org.oportunidad.identity.demo;

import org.jspecify.annotations.NullMarked;
