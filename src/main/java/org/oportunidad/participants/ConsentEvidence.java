package org.oportunidad.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;

/**
 * How her yes or no was given.
 *
 * @param recordedBy the member of staff who wrote down what she said; null when she answered by herself. What staff
 *     wrote down is pending until she confirms it.
 * @param place where it was said
 * @param witness who else was there
 */
public record ConsentEvidence(
        Medium medium,
        String language,
        @Nullable AccountId recordedBy,
        @Nullable String place,
        @Nullable String witness,
        Instant at) {

    public static ConsentEvidence onScreen(String language, Instant at) {
        return new ConsentEvidence(Medium.SCREEN, language, null, null, null, at);
    }

    public static ConsentEvidence saidTo(
            AccountId staff,
            Medium medium,
            String language,
            @Nullable String place,
            @Nullable String witness,
            Instant at) {
        return new ConsentEvidence(medium, language, staff, place, witness, at);
    }

    public boolean pending() {
        return recordedBy != null;
    }

    /** Says nothing of place and witness, so that no log can. */
    @Override
    public String toString() {
        return "ConsentEvidence[" + medium + "]";
    }

    /** On what she gave it. */
    public enum Medium {
        SCREEN,
        PAPER,
        PHONE,
        IN_PERSON
    }
}
