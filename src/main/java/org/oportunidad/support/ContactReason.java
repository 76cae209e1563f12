package org.oportunidad.support;

import java.util.Locale;

/** What a contact is for; the steps of the protocols are among them. */
public enum ContactReason {
    WELCOME,
    ACCESS,
    NUDGE,
    AT_RISK,
    QUESTION,
    WORKSHOP,
    NEED,
    MID_TERM,
    CLOSING,
    COMEBACK,
    OTHER;

    /** As message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
