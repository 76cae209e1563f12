package org.oportunidad.enrolment.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.programme.Site;

/**
 * One cohort with its women.
 *
 * @param next the state it may move to, empty at the end or when the viewer may not
 * @param unsettled women who must be settled before it closes
 * @param sites where a class may be
 */
public record CohortPage(
        Cohort cohort,
        String facilitator,
        List<Woman> women,
        List<Count> counts,
        String next,
        boolean mayCorrect,
        int unsettled,
        List<Site> sites) {

    /** A woman of the cohort whom the viewer may see. */
    public record Woman(
            String name,
            String path,
            String state,
            @Nullable String since) {}

    /** How many stand in a state. */
    public record Count(String state, int number) {}
}
