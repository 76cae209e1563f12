package org.oportunidad.learning.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version with who wrote it, who reviewed it and who published it. */
record PublishedVersion(
        int number,
        LocalDate from,
        String fingerprint,
        List<UUID> authors,
        UUID reviewer,
        List<String> checks,
        UUID publisher,
        Instant publishedAt,
        @Nullable LocalDate withdrawnOn) {}
