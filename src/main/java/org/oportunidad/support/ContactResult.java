package org.oportunidad.support;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What came of a contact. */
public enum ContactResult {
    REACHED,
    NO_ANSWER,
    LEFT_MESSAGE,
    WRONG_NUMBER,
    CALL_LATER,
    REFUSED,
    UNREACHABLE;

    private static final Set<ContactResult> ANSWERED = Set.copyOf(EnumSet.of(REACHED, CALL_LATER, REFUSED));

    /** Whether she was there, whatever she said. */
    public boolean answered() {
        return ANSWERED.contains(this);
    }

    /** As message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
