package org.oportunidad.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A whole response for bulk recording.
 *
 * @param answers typed values by question name, as a form would post them; calculations are made here
 */
public record FinishedResponse(
        ResponseId id,
        String code,
        UUID participantId,
        Instant openedAt,
        Instant completedAt,
        Map<String, List<String>> answers) {}
