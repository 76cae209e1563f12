package org.oportunidad.participants;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new record, with what she agreed to when it was made.
 *
 * @param id made where the first answer was given
 * @param consents her yes or no for each purpose that was asked
 * @param evidence how she was asked; null when nobody asked her, as in an import
 */
public record Registration(
        ParticipantId id,
        PersonalDetails details,
        Via via,
        Map<ConsentPurpose, Boolean> consents,
        @Nullable ConsentEvidence evidence,
        Instant at) {

    public Registration {
        consents = Map.copyOf(consents);
        if (evidence == null && !consents.isEmpty()) {
            throw new IllegalArgumentException("a consent needs its evidence");
        }
    }

    /** How the record came about. */
    public enum Via {
        SELF,
        ASSISTED,
        IMPORT
    }
}
