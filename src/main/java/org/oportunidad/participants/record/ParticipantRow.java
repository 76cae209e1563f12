package org.oportunidad.participants.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written of a woman's record: sealed, fingerprinted and coded. */
record ParticipantRow(
        UUID id,
        byte[] key,
        byte[] sealed,
        byte[][] nameWords,
        byte @Nullable [] likeness,
        @Nullable Integer birthYear,
        @Nullable String communeCut,
        @Nullable Boolean rural,
        String language,
        String via,
        Instant at) {}
