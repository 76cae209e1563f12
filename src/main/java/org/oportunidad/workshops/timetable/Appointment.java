package org.oportunidad.workshops.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a calendar.
 *
 * @param id stays the same when it moves
 * @param title empty where the calendar of a woman must not say what it is
 * @param startsAt null for a whole day
 * @param minutes how long it lasts, 0 for a moment by which something is due
 * @param zone whose wall clock it is meant by
 */
public record Appointment(
        UUID id,
        Kind kind,
        String title,
        LocalDate day,
        @Nullable Instant startsAt,
        int minutes,
        ZoneId zone,
        boolean cancelled) {

    /** What it is, said in neutral words. */
    public enum Kind {
        SESSION,
        DUE,
        LAST_DAY;

        public String textKey() {
            return "workshops.calendar.title."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
