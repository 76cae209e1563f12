package org.oportunidad.evidence.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The head of a release: its number, its last day, who signed it, the first one first. */
public record Release(
        UUID id,
        String number,
        LocalDate cutOff,
        Instant draftedAt,
        List<ReleaseSignature> signatures,
        @Nullable Instant publishedAt) {

    public boolean published() {
        return publishedAt != null;
    }
}
