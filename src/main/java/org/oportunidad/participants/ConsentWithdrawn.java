package org.oportunidad.participants;

import java.time.Instant;

/** She took back a consent; it is no longer held from this moment. */
public record ConsentWithdrawn(ParticipantId participant, ConsentPurpose purpose, Instant at) {}
