package org.oportunidad.enrolment.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.cohort.Cohort;

/**
 * One cohort with its women.
 *
 * @param next the state it may move to, empty at the end or when the viewer may not
 * @param unsettled women who must be settled before it closes
 */
public record CohortPage(
        Cohort cohort,
        String facilitator,
        List<Woman> women,
        List<Count> counts,
        String next,
        boolean mayCorrect,
        int unsettled) {

    /** A woman of the cohort whom the viewer may see. */
    public record Woman(
            String name,
            String path,
            String state,
            @Nullable String since) {}

    /** How many stand in a state. */
    public record Count(String state, int number) {}
}
