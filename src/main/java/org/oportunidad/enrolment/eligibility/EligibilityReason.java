package org.oportunidad.enrolment.eligibility;

/** Why the answer is what it is; the code names the text and the alternative that she reads. */
public enum EligibilityReason {
    OLD_ENOUGH,
    LIVES_HERE,
    PROGRAMME_FOR_WOMEN,
    CALL_OPEN,
    FREE_TO_START,
    TOO_YOUNG,
    LIVES_ELSEWHERE,
    NOT_A_WOMAN,
    CALL_NOT_OPEN,
    TAKING_PART_ALREADY
}
