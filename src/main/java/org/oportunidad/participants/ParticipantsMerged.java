package org.oportunidad.participants;

import java.time.Instant;

/** Two records turned out to be one woman; {@code undone} when it turned out that they are not. */
public record ParticipantsMerged(ParticipantId from, ParticipantId into, boolean undone, Instant at) {}
