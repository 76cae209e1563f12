package org.oportunidad.learning.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.curriculum.CurriculumDrafts.Brought;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevel;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.workshops.Workshops.CohortMinutes;

/**
 * Every level of every route with what it asks today.
 *
 * @param brought what became of a file that was just brought
 */
record CurriculaPage(List<Row> rows, List<Brought> brought, Problems problems) {

    /** One level. */
    record Row(
            RouteLevel level,
            String version,
            LocalDate from,
            int required,
            int offered,
            Hours hours,
            boolean written) {}

    /**
     * How long it takes, of real units and sessions.
     *
     * @param courses minutes of all required units
     * @param workshops minutes of the mandatory workshops of the cohort that started, or starts, last and has some
     * @param cohortFrom when that cohort starts
     */
    record Hours(int courses, int workshops, @Nullable LocalDate cohortFrom) {

        static Hours of(int courses, RouteLevelId level, List<CohortMinutes> cohorts) {
            Optional<CohortMinutes> last = cohorts.stream()
                    .filter(one -> one.level().equals(level) && one.minutes() > 0)
                    .findFirst();
            return new Hours(
                    courses,
                    last.map(CohortMinutes::minutes).orElse(0),
                    last.map(CohortMinutes::startsOn).orElse(null));
        }
    }
}
