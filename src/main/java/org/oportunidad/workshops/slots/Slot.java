package org.oportunidad.workshops.slots;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.oportunidad.workshops.freetime.FreeTime;

/** A time of a week. */
record Slot(DayOfWeek day, LocalTime from, LocalTime until) {

    boolean suits(FreeTime time) {
        return time.fits(day, from, until);
    }
}
