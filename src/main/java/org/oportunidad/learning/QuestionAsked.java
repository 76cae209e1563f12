package org.oportunidad.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A woman asked something about what she learns, and waits for an answer.
 *
 * @param unit code of the unit
 * @param owner account that owes the answer, if anybody leads her group
 */
public record QuestionAsked(
        UUID participantId,
        UUID question,
        String course,
        String unit,
        @Nullable UUID owner,
        Instant dueAt,
        Instant at) {}
