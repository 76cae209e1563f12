package org.oportunidad.learning.route;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.platform.component.PathStep;
import org.oportunidad.platform.text.Text;

/**
 * Her route as a path.
 *
 * @param place empty while she has none in a cohort
 * @param done of all steps
 * @param left what is missing, in words
 */
record RoutePage(@Nullable LearningPlace place, List<PathStep> steps, int done, int all, Text left, Pause pause) {

    private static final Set<EnrolmentState> LEARNING_NOW =
            EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.ACTIVE, EnrolmentState.AT_RISK, EnrolmentState.PAUSED);

    /** Her own last day, while she is learning. */
    @Nullable
    LocalDate due() {
        return place != null && LEARNING_NOW.contains(place.state()) ? place.dueOn() : null;
    }

    /** Whether she has finished and may go on with another level. */
    boolean graduated() {
        return place != null && (place.state() == EnrolmentState.GRADUATED || place.state() == EnrolmentState.ALUMNA);
    }

    /** What she may do about her pace. */
    enum Pause {
        NONE,
        MAY_PAUSE,
        PAUSED
    }
}
