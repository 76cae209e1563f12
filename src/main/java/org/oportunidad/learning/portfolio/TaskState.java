package org.oportunidad.learning.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one task stands.
 *
 * @param newestVersion the one that counts
 * @param decision empty while it waits for a mark
 */
record TaskState(
        UUID participantId,
        UUID id,
        String course,
        String unit,
        UUID newestVersion,
        Instant sentAt,
        @Nullable Decision decision) {

    boolean waits() {
        return decision == null;
    }
}
