package org.oportunidad.support;

import java.util.Locale;

/** Which kind of support it was, so that every one is counted. */
public enum SupportKind {
    TUTORING,
    MENTORING,
    PEER,
    ADVICE;

    /** As message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
