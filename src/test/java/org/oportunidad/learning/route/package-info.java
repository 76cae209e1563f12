/** Tests of her route through the screen. */
@NullMarked
package org.oportunidad.learning.route;

import org.jspecify.annotations.NullMarked;
