package org.oportunidad.identity;

import java.time.Instant;
import java.util.UUID;

/** A woman entered with the code of a class at that place; published in the transaction that let her in. */
public record ClassEntered(UUID participantId, UUID place, Instant at) {}
