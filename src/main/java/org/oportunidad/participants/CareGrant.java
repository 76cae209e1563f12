package org.oportunidad.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;

/**
 * A member of staff may see this woman for as long as the basis lasts.
 *
 * @param basis what it rests on, as {@code cohort:<id>}; the same basis given twice is one grant
 */
public record CareGrant(
        ParticipantId participant,
        AccountId account,
        String basis,
        Instant from,
        @Nullable Instant until) {}
