/** The hours in which a woman could come: hers to tell and to see, for the timetable as counts only. */
@NullMarked
package org.oportunidad.workshops.freetime;

import org.jspecify.annotations.NullMarked;
