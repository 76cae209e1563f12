package org.oportunidad.credentials;

import java.util.Locale;

/** What a certificate says that its owner did. */
public enum CertificateType {
    /** She completed a route level and graduated; the subject is the code of the route level. */
    ROUTE,
    /** She completed one course; the subject is the code of the course. */
    COURSE,
    /** She may be a mentor of others. */
    MENTOR,
    /** She completed the leadership school. */
    LEADERSHIP;

    /** The message key of its name for people. */
    public String textKey() {
        return "credentials.type." + name().toLowerCase(Locale.ROOT);
    }
}
