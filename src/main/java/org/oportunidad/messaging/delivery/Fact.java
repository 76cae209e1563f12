package org.oportunidad.messaging.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a channel tells of one try, twice and out of order as it may.
 *
 * @param code why it failed, null for every other fact
 * @param billable false when the channel says that it cost nothing
 */
public record Fact(
        UUID delivery,
        Kind kind,
        Instant at,
        @Nullable String code,
        @Nullable String providerId,
        boolean billable) {

    /** The facts that are kept apart. */
    public enum Kind {
        SENT,
        DELIVERED,
        READ,
        FAILED
    }
}
