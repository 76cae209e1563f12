package org.oportunidad.workshops.plan;

import java.util.List;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.SectionTable.Filled;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.SeriesTable.CohortName;

/** One workshop with its sections. */
record SeriesPage(Series series, List<CohortName> cohorts, List<Filled> sections, String reason, Problems problems) {

    static final int SECTIONS_WANTED = 2;

    /** Every workshop is offered at two times at least, so that she has a choice. */
    boolean fewSections() {
        return sections.size() < SECTIONS_WANTED;
    }

    /** Whether the sessions of a section are shorter in all than what was planned. */
    boolean isShort(Filled section) {
        return section.minutes() < series.plannedMinutes();
    }
}
