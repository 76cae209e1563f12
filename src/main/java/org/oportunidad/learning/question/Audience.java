package org.oportunidad.learning.question;

import java.util.Locale;
import java.util.Optional;

/** Who may read what she writes. */
enum Audience {
    /** A note that nobody else reads. */
    HERSELF,
    FACILITATOR,
    /** Her facilitator, and her group once it is answered, without her name. */
    GROUP;

    static Optional<Audience> of(String typed) {
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
