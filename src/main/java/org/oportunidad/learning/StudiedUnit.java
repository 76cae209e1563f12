package org.oportunidad.learning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a woman did in one unit of a course, recorded afterwards.
 *
 * @param course code of the course
 * @param unit code of the unit
 * @param answers as they are written (the code of the option that was chosen), by the code of the question
 * @param finishedAt empty while something is left
 */
public record StudiedUnit(
        UUID participantId,
        String course,
        String unit,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, String> answers) {}
