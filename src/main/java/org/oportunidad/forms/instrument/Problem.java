package org.oportunidad.forms.instrument;

/** What may be wrong with an answer. */
public enum Problem {
    REQUIRED,
    NOT_A_NUMBER,
    NOT_A_DATE,
    UNKNOWN_CHOICE,
    UNKNOWN_COMMUNE,
    TOO_LONG,
    CONSTRAINT
}
