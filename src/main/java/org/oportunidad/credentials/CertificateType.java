package org.oportunidad.credentials;

import java.util.Locale;

/** What a certificate says that its owner did. */
public enum CertificateType {
    /** She completed a route level and graduated; the subject names it as {@code programme.RouteLevelId} spells it. */
    ROUTE;

    /** The message key of its name for people. */
    public String textKey() {
        return "credentials.type." + name().toLowerCase(Locale.ROOT);
    }
}
