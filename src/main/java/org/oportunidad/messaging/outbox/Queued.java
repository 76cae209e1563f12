package org.oportunidad.messaging.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.chain.Step;

/**
 * A message that a worker holds.
 *
 * @param attempts tries of the step that is its turn
 * @param tried steps that did not bring it
 */
record Queued(
        UUID id,
        UUID participantId,
        String template,
        Map<String, String> values,
        Purpose purpose,
        long token,
        int attempts,
        Set<Step> tried,
        Instant queuedAt) {}
