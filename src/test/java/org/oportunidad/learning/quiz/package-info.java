@NullMarked
package org.oportunidad.learning.quiz;

import org.jspecify.annotations.NullMarked;
