package org.oportunidad.learning.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version as it was sent, with what was answered to it.
 *
 * @param task as addresses name it
 * @param words what she wrote; empty where she only showed or said it
 */
record TaskVersion(
        String task,
        UUID id,
        Instant sentAt,
        String words,
        List<SentFile> files,
        @Nullable Mark mark) {

    /**
     * What the facilitator answered.
     *
     * @param criteria in the order of the task
     */
    record Mark(Decision decision, List<Criterion> criteria, String words, Instant at) {}
}
