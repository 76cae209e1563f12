package org.oportunidad.enrolment.recommendation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we suggest and why. {@code route} is null on a tie: she compares and picks. The level is given for each route, because
 * experience counts per route. {@code levelling} offers digital literacy beside it and never blocks.
 */
public record Recommendation(
        String ruleVersion,
        @Nullable String route,
        Map<String, String> levels,
        List<RecommendationReason> reasons,
        boolean levelling) {

    public Recommendation {
        levels = Map.copyOf(levels);
        reasons = List.copyOf(reasons);
    }

    /** The level suggested for a route; basic for a route that the rule does not know. */
    public String levelFor(String chosenRoute) {
        return levels.getOrDefault(chosenRoute, RecommendationRule.BASIC);
    }
}
