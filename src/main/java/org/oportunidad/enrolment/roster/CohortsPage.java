package org.oportunidad.enrolment.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.cohort.Cohort;

/** The cohorts that the viewer may see, newest first, with the names of their facilitators. */
public record CohortsPage(List<Cohort> cohorts, Map<UUID, String> facilitators, boolean mayPlan) {

    /** The facilitator’s name, empty for none. */
    public String facilitator(Cohort cohort) {
        return cohort.facilitatorAccount() == null ? "" : facilitators.getOrDefault(cohort.facilitatorAccount(), "");
    }
}
