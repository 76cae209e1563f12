/** Courses as they are written: read from files once, checked, ready to be shown. */
@NullMarked
package org.oportunidad.learning.course;

import org.jspecify.annotations.NullMarked;
