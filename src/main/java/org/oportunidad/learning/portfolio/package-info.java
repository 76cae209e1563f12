/** Tasks: she sends what she made, her facilitator answers; every version and every mark stays. */
@NullMarked
package org.oportunidad.learning.portfolio;

import org.jspecify.annotations.NullMarked;
