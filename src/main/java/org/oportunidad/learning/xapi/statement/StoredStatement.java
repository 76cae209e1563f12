package org.oportunidad.learning.xapi.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement as it stands in the log.
 *
 * @param id its place in the log
 */
record StoredStatement(UUID ownerId, UUID id, UUID statementId, String body) {

    /** When it was stored: the time in its place. */
    Instant storedAt() {
        return LogPlace.timeOf(id);
    }
}
