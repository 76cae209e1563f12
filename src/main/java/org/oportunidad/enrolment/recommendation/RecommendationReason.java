package org.oportunidad.enrolment.recommendation;

/** Why a route or level is suggested; the code names the sentence that she reads. */
public enum RecommendationReason {
    VENTURE_RUNNING,
    IDEA_AND_WISH,
    SEEKS_PAID_WORK,
    BOTH_FIT,
    NEITHER_FITS_CLEARLY,
    DIGITAL_PRACTICE_FIRST,
    FIRST_VENTURE,
    FIRST_JOB_SEARCH,
    EXPERIENCE_AND_DIGITAL_READY
}
