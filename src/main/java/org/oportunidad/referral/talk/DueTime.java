package org.oportunidad.referral.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.oportunidad.programme.Country;

/**
 * Until when somebody contacts her: hours that pass on working days only, so that what is promised on a Friday is kept.
 *
 * @param free whether nobody works on a day
 */
record DueTime(ZoneId zone, Predicate<LocalDate> free) {

    /** No country rests longer. */
    private static final int LONGEST_REST = 60;

    static DueTime of(Country country) {
        return new DueTime(
                country.zone(),
                day -> country.weekend().contains(day.getDayOfWeek())
                        || country.holiday(day).isPresent());
    }

    Instant after(Instant asked, int hours) {
        var left = Duration.ofHours(hours);
        var moment = asked;
        for (int day = 0; day < LONGEST_REST + hours; day++) {
            var today = LocalDate.ofInstant(moment, zone);
            var tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
            if (!free.test(today)) {
                var rest = Duration.between(moment, tomorrow);
                if (rest.compareTo(left) > 0) {
                    return moment.plus(left);
                }
                left = left.minus(rest);
            }
            moment = tomorrow;
        }
        return moment;
    }
}
