/** How each question of a course fares, for whoever writes and leads courses; nobody's answers are seen. */
@NullMarked
package org.oportunidad.learning.figures;

import org.jspecify.annotations.NullMarked;
