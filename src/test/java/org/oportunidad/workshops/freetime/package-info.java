/** Free hours of women. */
@NullMarked
package org.oportunidad.workshops.freetime;

import org.jspecify.annotations.NullMarked;
