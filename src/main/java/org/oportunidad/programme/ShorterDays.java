package org.oportunidad.programme;

import java.time.LocalTime;

/**
 * Days on which a country works shorter hours, as many do in Ramadan.
 *
 * @param when which days, with name and source
 * @param opens from when offices are open then
 */
public record ShorterDays(Holiday when, LocalTime opens, LocalTime closes) {

    /** Whether all of it lies in these hours. */
    public boolean covers(LocalTime from, int minutes) {
        return !from.isBefore(opens)
                && !from.isAfter(closes)
                && from.toSecondOfDay() + minutes * 60 <= closes.toSecondOfDay();
    }
}
