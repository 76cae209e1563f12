package org.oportunidad.participants;

import java.util.Locale;

/** What she may agree to, one by one; only the first is needed to take part. */
public enum ConsentPurpose {
    /** Running the training she asked for, the messages it needs included. */
    SERVICE,
    /** Keeping what the law calls sensitive: income band, origin, care, support needed. */
    SENSITIVE_PROFILE,
    /** Messages outside the web app that are not needed to run her training. */
    MESSAGES,
    /** Being asked six months later how she is doing. */
    FOLLOWUP_SURVEY,
    /** Her name on the public page of her certificate. */
    CERTIFICATE_NAME;

    /** Version of the text she is shown; raised whenever its meaning changes. */
    public String noticeVersion() {
        return "1";
    }

    /** Message key of its short name. */
    public String nameKey() {
        return "participants.consent." + code();
    }

    /** Message key of the whole notice. */
    public String noticeKey() {
        return nameKey() + ".notice";
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
