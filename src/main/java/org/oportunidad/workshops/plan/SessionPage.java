package org.oportunidad.workshops.plan;

import java.util.List;
import java.util.Optional;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.Session;
import org.oportunidad.workshops.timetable.SessionTable.Change;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/**
 * One session for those who plan it.
 *
 * @param note why its day may not suit
 * @param moving whether the form on the page moves it; otherwise it calls it off
 */
record SessionPage(
        OfSection what,
        List<Change> changes,
        Optional<DayNote> note,
        SessionForm form,
        boolean moving,
        Problems problems) {

    Session session() {
        return what.session();
    }

    Section section() {
        return what.section();
    }

    Series series() {
        return what.series();
    }
}
