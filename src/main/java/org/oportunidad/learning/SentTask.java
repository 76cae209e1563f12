package org.oportunidad.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * A task that a woman sent in her own words.
 *
 * @param course code of the course
 * @param unit code of the unit whose task it is
 */
public record SentTask(UUID participantId, String course, String unit, String words, Instant sentAt) {}
