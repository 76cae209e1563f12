package org.oportunidad.workshops.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.Series;

/**
 * Times at which a workshop could be.
 *
 * @param minutes as typed
 * @param women of its cohorts
 * @param known how many of them told their hours
 * @param enough whether they are so many that a count tells of nobody; otherwise there are no rows
 */
record SlotsPage(
        Series series,
        String minutes,
        Problems problems,
        int women,
        int known,
        boolean enough,
        List<Row> best,
        @Nullable PairRow pair,
        List<Row> planned) {

    /** Fewer than this are shown as a range. */
    static final int FEW = 5;

    /**
     * A time.
     *
     * @param day on which a section of that time could begin
     * @param section its number if it is planned already, 0 if not
     */
    record Row(DayOfWeek weekday, LocalDate day, LocalTime from, LocalTime until, int section, int shutOut) {}

    /** Two times to choose between. */
    record PairRow(Row first, Row second, int shutOut) {}
}
