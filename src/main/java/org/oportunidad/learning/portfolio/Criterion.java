package org.oportunidad.learning.portfolio;

import java.util.Optional;

/** How far a criterion is met; stored as its letter. */
enum Criterion {
    YES('Y', "yes"),
    ALMOST('A', "almost"),
    NOT_YET('N', "notYet");

    private final char letter;
    private final String code;

    Criterion(char letter, String code) {
        this.letter = letter;
        this.code = code;
    }

    static Optional<Criterion> of(String typed) {
        for (var one : values()) {
            if (one.code.equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static Criterion of(char letter) {
        for (var one : values()) {
            if (one.letter == letter) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such letter");
    }

    char letter() {
        return letter;
    }

    /** As forms send it and message keys end. */
    String code() {
        return code;
    }
}
