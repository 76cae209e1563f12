/** Who was there: roll call, printed sheets, corrections. */
@NullMarked
package org.oportunidad.workshops.attendance;

import org.jspecify.annotations.NullMarked;
