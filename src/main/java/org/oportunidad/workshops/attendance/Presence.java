package org.oportunidad.workshops.attendance;

import java.util.Locale;
import java.util.Optional;

/** How a woman stood to a session. */
public enum Presence {
    PRESENT,
    LATE,
    PARTIAL,
    ABSENT,
    /** Absent, and it is known why. */
    EXCUSED;

    static Optional<Presence> of(String typed) {
        for (var one : values()) {
            if (one.code().equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** As forms send it and message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether she was there at all. */
    public boolean came() {
        return this == PRESENT || this == LATE || this == PARTIAL;
    }
}
