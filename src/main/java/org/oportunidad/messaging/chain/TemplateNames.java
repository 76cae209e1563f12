package org.oportunidad.messaging.chain;

import java.util.List;
import java.util.Locale;
import org.oportunidad.messaging.Purpose;

/** What our texts are called at the channel, which knows small letters, digits and low lines only. */
public final class TemplateNames {

    /** Says that there is something to see and nothing else; for discreet women, and where nothing better is approved. */
    public static final String NOTICE = "notice";

    /** Carries a sign-in code. */
    public static final String CODE = "code";

    private TemplateNames() {}

    public static String of(String template) {
        return template.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The templates that may carry this text, the best at the top. */
    public static List<String> candidates(String template, Purpose purpose, boolean discreet) {
        if (purpose == Purpose.SIGN_IN) {
            return List.of(CODE);
        }
        return discreet || purpose == Purpose.REPLY ? List.of(NOTICE) : List.of(of(template), NOTICE);
    }
}
