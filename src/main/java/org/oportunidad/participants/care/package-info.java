/** Who of the staff may see which woman, for how long and why. */
@NullMarked
package org.oportunidad.participants.care;

import org.jspecify.annotations.NullMarked;
