package org.oportunidad.workshops.attendance;

import java.util.Locale;
import java.util.Optional;

/** Why somebody could not come, by kind only: no detail of health or home is ever asked for or kept. */
public enum Excuse {
    CARE,
    WORK,
    HEALTH,
    CONNECTIVITY,
    PAPERWORK,
    OTHER;

    public static Optional<Excuse> of(String typed) {
        for (var one : values()) {
            if (one.code().equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
