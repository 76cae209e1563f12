package org.oportunidad.workshops.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A day and an hour as they stand on the walls of a zone; the moment follows from the rules of that zone. */
public record WallTime(LocalDate day, LocalTime time, ZoneId zone) {

    /** False in the hour that clocks skip when they go forward. */
    public boolean exists() {
        return !zone.getRules().getValidOffsets(day.atTime(time)).isEmpty();
    }

    /** The moment; of an hour that comes twice the first, of one that is skipped the moment just as long after the skip. */
    public Instant moment() {
        return day.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** A meeting lasts its minutes, whatever the clock on the wall does meanwhile. */
    public Instant end(int minutes) {
        return moment().plus(Duration.ofMinutes(minutes));
    }

    /** The same hour on the wall so many weeks later. */
    public WallTime weeksLater(int weeks) {
        return new WallTime(day.plusWeeks(weeks), time, zone);
    }
}
