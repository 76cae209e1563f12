package org.oportunidad.workshops.agenda;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.seat.Seat;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.Session;

/**
 * The sections of a workshop among which she chooses.
 *
 * @param seated whether she has a place in one of them
 */
record ChoicePage(Series series, List<Choice> choices, boolean seated, Problems problems) {

    /** Whether her hours are known and none of the sections lies in them. */
    boolean noneFits() {
        return !choices.isEmpty() && choices.stream().allMatch(choice -> choice.fits() == Fit.NO);
    }

    /** Whether all its sessions lie in her free hours. */
    enum Fit {
        YES,
        NO,
        /** She has told no hours. */
        UNKNOWN
    }

    /**
     * One section.
     *
     * @param hers what she has in it
     * @param zone the clock in which its hours are shown
     */
    record Choice(
            Section section,
            List<Session> sessions,
            int free,
            Seat.@Nullable State hers,
            ZoneId zone,
            boolean open,
            Fit fits) {}
}
