/** Workshops, their sections and sessions as they are kept, and the rule of wall times. */
@NullMarked
package org.oportunidad.workshops.timetable;

import org.jspecify.annotations.NullMarked;
