package org.oportunidad.enrolment.waitlist;

/** Why somebody cannot be given this place. */
public enum PlaceRefused {
    COHORT_FULL,
    COHORT_TAKES_NOBODY,
    OTHER_ROUTE,
    HAS_A_PLACE,
    NOT_READY
}
