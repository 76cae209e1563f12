package org.oportunidad.learning.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at a draft by a second person (domain.md C1: a curriculum that is gender-sensitive in language, relevance and
 * content).
 *
 * @param fingerprint of exactly the texts that were looked at
 * @param decision none while it waits
 * @param checks codes of the points that are fulfilled
 * @param remarks what has to change
 */
record GenderReview(
        UUID id,
        String fingerprint,
        Instant askedAt,
        UUID askedBy,
        @Nullable Decision decision,
        List<String> checks,
        String remarks) {

    /** What it ended with. */
    enum Decision {
        APPROVED,
        RETURNED,
        TAKEN_BACK
    }

    /** All are needed; three each about language, relevance and content. */
    static final List<String> CHECKS = List.of(
            "language-inclusive",
            "language-plain",
            "language-respect",
            "relevance-life",
            "relevance-diversity",
            "relevance-use",
            "content-stereotypes",
            "content-rights",
            "content-safety");

    boolean waits() {
        return decision == null;
    }
}
