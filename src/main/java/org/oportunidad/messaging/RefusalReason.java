package org.oportunidad.messaging;

/** Why a message may not go to a person. */
public enum RefusalReason {
    NO_CONSENT,
    BLOCKED,
    NO_ADDRESS,
    UNKNOWN_PERSON
}
