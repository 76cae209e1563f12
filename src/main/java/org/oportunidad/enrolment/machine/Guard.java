package org.oportunidad.enrolment.machine;

/** A condition of a move; the transition tables name them, {@link MoveFacts} answers them. */
public enum Guard {
    /** Nothing to check. */
    NONE,
    /** The eligibility rule said yes. */
    FOUND_ELIGIBLE,
    /** The eligibility rule said no, and an alternative is offered. */
    FOUND_INELIGIBLE,
    /** Her diagnóstico is complete and a recommendation with reasons is stored. */
    RECOMMENDATION_MADE,
    /** She chose the route herself, or staff overrode with a reason. */
    CHOICE_RECORDED,
    /** A cohort of her route and level takes women and has a free place. */
    PLACE_FREE,
    /** She said no, or did not answer in time. */
    REASON_GIVEN,
    /** Undo: she got no place in a cohort, or has not used it yet. */
    PLACE_UNUSED,
    /** She did a unit or a workshop. */
    ACTIVITY_SEEN,
    /** The cohort is in its second week or later and she did nothing. */
    SECOND_WEEK_WITHOUT_ACTIVITY,
    /** A place in the next cohort. */
    NEXT_COHORT,
    /** A person looked at the signals and confirmed (no automatic decision). */
    PERSON_CONFIRMED,
    /** She asked for the pause, of at most sixty days. */
    PAUSE_ASKED,
    /** The contact tries of the country’s parameters with a reason, or her cohort closes incomplete with a reason. */
    TRIES_MADE_OR_COHORT_CLOSES,
    /** Her cohort closes incomplete, with a reason. */
    COHORT_CLOSES,
    /** Another cohort or route takes her. */
    TARGET_COHORT,
    /** Nothing of the completion rule (domain §5) is left. */
    REQUIREMENTS_MET,
    /** The closing form is complete. */
    CLOSING_FORM_DONE,
    /** Twelve months after graduating. */
    TWELVE_MONTHS_ON,
    /** She asked to leave and have her rights applied. */
    RIGHTS_REQUEST
}
