package org.oportunidad.workshops.attendance;

import java.util.Locale;
import java.util.Optional;

/** Why an earlier fact is corrected. */
enum Correction {
    MISTAKE,
    SHE_TOLD,
    ROOM_RECORD,
    PAPER,
    OTHER;

    static Optional<Correction> of(String typed) {
        for (var one : values()) {
            if (one.code().equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
