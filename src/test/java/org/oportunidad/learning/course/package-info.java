/** Tests of the files of courses. */
@NullMarked
package org.oportunidad.learning.course;

import org.jspecify.annotations.NullMarked;
