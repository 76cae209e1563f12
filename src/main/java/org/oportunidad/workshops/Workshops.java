package org.oportunidad.workshops;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.programme.RouteLevelId;

/** What other modules may ask about the workshops of a woman. */
public interface Workshops {

    /** What is asked of her in that cohort, in minutes; nothing where no workshop is asked for. */
    Optional<Minutes> minutesOf(UUID participantId, CohortId cohort);

    /** What the mandatory workshops of each cohort come to, the cohort that starts last first. */
    List<CohortMinutes> ofCohorts();

    /**
     * The minutes of one cohort: of the sessions that take place, of what was planned where there are none yet.
     *
     * @param minutes 0 where no workshop is asked for
     */
    record CohortMinutes(CohortId cohort, RouteLevelId level, LocalDate startsOn, int minutes) {}

    /**
     * Minutes of workshops.
     *
     * @param done what counts of them, live or made up for; never more than asked
     */
    record Minutes(int done, int asked) {

        public int left() {
            return asked - done;
        }
    }
}
