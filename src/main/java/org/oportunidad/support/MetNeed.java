package org.oportunidad.support;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a woman needed to take part and was given.
 *
 * @param askedBy who wrote it down and brought it
 * @param costMinor in minor units of the currency of the country
 */
public record MetNeed(
        UUID participantId,
        NeedKind kind,
        Instant askedAt,
        UUID askedBy,
        Instant approvedAt,
        UUID approvedBy,
        Instant deliveredAt,
        long costMinor) {}
