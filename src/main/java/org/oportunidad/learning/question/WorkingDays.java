package org.oportunidad.learning.question;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import org.oportunidad.programme.Country;

/**
 * Counts working days on the calendar of a country: what comes in on a free day has the working days that follow until
 * their last minute.
 *
 * @param holiday whether all the country rests on a day
 */
record WorkingDays(ZoneId zone, Set<DayOfWeek> weekend, Predicate<LocalDate> holiday) {

    static WorkingDays of(Country country) {
        return new WorkingDays(
                country.zone(), country.weekend(), day -> country.holiday(day).isPresent());
    }

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** So many working days later, at the same time of the day. */
    Instant after(Instant moment, int days) {
        var at = moment.atZone(zone);
        if (free(at.toLocalDate())) {
            at = at.with(END_OF_DAY);
        }
        for (int day = 0; day < days; day++) {
            do {
                at = at.plusDays(1);
            } while (free(at.toLocalDate()));
        }
        return at.toInstant();
    }

    private boolean free(LocalDate day) {
        return weekend.contains(day.getDayOfWeek()) && weekend.size() < DayOfWeek.values().length || holiday.test(day);
    }
}
