package org.oportunidad.messaging.call;

import java.util.Locale;
import java.util.Optional;

/** What came of dialling. There is no “left a message”: nobody speaks to a voicemail. */
enum CallResult {
    SPOKE,
    NO_ANSWER,
    /** Somebody else picked up: nothing was said. */
    SOMEBODY_ELSE,
    WRONG_NUMBER,
    ASKED_LATER;

    boolean isTheEnd() {
        return this == SPOKE || this == WRONG_NUMBER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CallResult> of(String typed) {
        for (var one : values()) {
            if (one.code().equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
