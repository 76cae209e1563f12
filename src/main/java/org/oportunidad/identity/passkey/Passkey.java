package org.oportunidad.identity.passkey;

import java.time.Instant;
import java.util.UUID;

/** A key as its owner sees it in her list. */
public record Passkey(UUID id, String label, Instant addedAt, Instant lastUsedAt) {}
