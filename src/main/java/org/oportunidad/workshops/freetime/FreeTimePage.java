package org.oportunidad.workshops.freetime;

import java.time.DayOfWeek;
import java.util.List;
import org.oportunidad.platform.form.Problems;

/**
 * Her free hours.
 *
 * @param told whether she has told them here; otherwise they are those of her diagnosis, if any
 * @param week the days in the order of the country
 * @param mayTellWhy whether she agreed that sensitive things are kept, and may say a reason
 */
public record FreeTimePage(
        FreeTime time, boolean told, List<DayOfWeek> week, boolean mayTellWhy, TakenForm form, Problems problems) {

    /** The days of a time at which she cannot, in the order of the week. */
    public List<DayOfWeek> daysOf(FreeTime.Taken taken) {
        return week.stream().filter(taken.days()::contains).toList();
    }
}
