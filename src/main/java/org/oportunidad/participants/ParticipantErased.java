package org.oportunidad.participants;

import java.time.Instant;

/** Her personal details can no longer be read by anybody: their key was destroyed. */
public record ParticipantErased(ParticipantId participant, Instant at) {}
