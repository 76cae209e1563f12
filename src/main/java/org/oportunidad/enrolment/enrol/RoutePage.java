package org.oportunidad.enrolment.enrol;

import java.util.List;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.LearningRoute;

/**
 * The recommendation with its reasons, the comparison, and her choice.
 *
 * @param recommended code of the route suggested, empty on a tie
 * @param recommendedLevel level suggested for it
 * @param reasons codes of the reasons, in lower case
 * @param levels suggested level of each route, as {@code route/level}
 */
public record RoutePage(
        List<LearningRoute> routes,
        String recommended,
        String recommendedLevel,
        List<String> reasons,
        List<String> levels,
        boolean levelling,
        String chosen,
        Problems problems) {}
