package org.oportunidad.learning;

import java.time.Instant;
import java.util.UUID;

/** A question of hers about what she learns was answered. */
public record QuestionAnswered(UUID participantId, UUID question, UUID by, Instant at) {}
