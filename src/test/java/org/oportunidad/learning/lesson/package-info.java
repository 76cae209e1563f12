/** Tests of lessons through the screen. */
@NullMarked
package org.oportunidad.learning.lesson;

import org.jspecify.annotations.NullMarked;
