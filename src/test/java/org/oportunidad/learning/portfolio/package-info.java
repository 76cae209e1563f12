/** Tests of tasks through the screen. */
@NullMarked
package org.oportunidad.learning.portfolio;

import org.jspecify.annotations.NullMarked;
