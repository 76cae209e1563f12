/** <i>Cursos</i>: which courses there are and where she is in each. */
@NullMarked
package org.oportunidad.learning.courses;

import org.jspecify.annotations.NullMarked;
