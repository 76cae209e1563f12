/** A group for whoever accompanies it: where each woman is, when she was last here and what she lacks. */
@NullMarked
package org.oportunidad.learning.group;

import org.jspecify.annotations.NullMarked;
