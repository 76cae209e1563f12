package org.oportunidad.workshops.plan;

import java.util.List;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.Session;

/**
 * One section with its sessions and its women.
 *
 * @param hidden women with a place whom the viewer may not see by name
 */
record SectionPage(
        Series series,
        Section section,
        List<Session> sessions,
        List<Woman> seated,
        List<Woman> waiting,
        int hidden,
        Country country,
        SessionForm form,
        Problems problems) {

    /** A woman of the section. */
    record Woman(String name, String path) {}

    boolean onWeekend(Session session) {
        return country.weekend().contains(session.day().getDayOfWeek());
    }

    /** What has to be thought of before anybody comes in vain. */
    List<DayNote> notes() {
        return sessions.stream()
                .flatMap(session -> DayNote.of(country, session).stream())
                .toList();
    }
}
