package org.oportunidad.support;

import java.util.Locale;

/** A way by which a woman and staff reach each other. */
public enum ContactChannel {
    WHATSAPP,
    PHONE,
    EMAIL,
    APP,
    SMS,
    IN_PERSON;

    /** As message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
