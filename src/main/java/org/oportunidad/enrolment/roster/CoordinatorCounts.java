package org.oportunidad.enrolment.roster;

/** What waits for the coordinator today. */
public record CoordinatorCounts(int ready, int waiting, int running, int atRisk, int toReview, int changes) {}
