package org.oportunidad.learning.portfolio;

import java.util.Locale;
import java.util.Optional;

/** What a mark says of a task. */
enum Decision {
    READY,
    AGAIN;

    static Optional<Decision> of(String typed) {
        return switch (typed) {
            case "ready" -> Optional.of(READY);
            case "again" -> Optional.of(AGAIN);
            default -> Optional.empty();
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
