package org.oportunidad.learning.route;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** What she may do about her pace. */
    enum Pause {
        NONE,
        MAY_PAUSE,
        PAUSED
    }
}
