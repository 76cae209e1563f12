package org.oportunidad.messaging.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.messaging.Purpose;

/** A message that a worker holds. */
record Queued(
        UUID id,
        UUID participantId,
        String template,
        Map<String, String> values,
        Purpose purpose,
        long token,
        int attempts,
        Instant queuedAt) {}
