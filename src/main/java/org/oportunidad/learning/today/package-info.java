/** The next step on <i>Hoy</i>, and the places of learning in the menu. */
@NullMarked
package org.oportunidad.learning.today;

import org.jspecify.annotations.NullMarked;
