package org.oportunidad.workshops.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Holiday;
import org.oportunidad.programme.ShorterDays;
import org.oportunidad.workshops.timetable.Session;

/**
 * Why the day of a session may not suit: the country rests, or works shorter hours and the session lies outside of them.
 *
 * @param shorter null on a holiday
 */
record DayNote(Session session, Holiday holiday, @Nullable ShorterDays shorter) {

    static Optional<DayNote> of(Country country, Session session) {
        if (session.cancelled()) {
            return Optional.empty();
        }
        return country.holiday(session.day())
                .map(holiday -> new DayNote(session, holiday, null))
                .or(() -> country.shorterDay(session.day())
                        .filter(shorter -> !shorter.covers(session.time(), session.minutes()))
                        .map(shorter -> new DayNote(session, shorter.when(), shorter)));
    }

    /** How it is said: what follows the moon has to be confirmed. */
    String textKey() {
        if (shorter != null) {
            return "workshops.plan.day.shorter";
        }
        return holiday.expected() ? "workshops.plan.day.expected" : "workshops.plan.day.holiday";
    }
}
