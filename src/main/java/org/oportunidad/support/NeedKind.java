package org.oportunidad.support;

import java.util.Locale;

/** What a woman may need to take part. */
public enum NeedKind {
    CHILDCARE,
    DATA,
    DEVICE,
    TRANSPORT;

    /** As addresses and message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
