package org.oportunidad.participants.consent;

/** How a purpose stands. */
public enum ConsentDecision {
    GIVEN,
    /** Written down by staff; she has not confirmed it yet. */
    PENDING,
    REFUSED,
    WITHDRAWN;

    /** Message key of the word for it. */
    public String textKey() {
        return "participants.decision." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
