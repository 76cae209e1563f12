/** <i>Mi ruta</i> drawn as a path: done, now, next. */
@NullMarked
package org.oportunidad.learning.route;

import org.jspecify.annotations.NullMarked;
