package org.oportunidad.enrolment;

/** Where an application stands, from her first saved answer to a place in a cohort (domain §12A). */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    ELIGIBLE,
    INELIGIBLE,
    DIAGNOSED,
    ROUTE_CHOSEN,
    WAITLISTED,
    ADMITTED,
    DECLINED
}
