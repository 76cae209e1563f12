package org.oportunidad.identity.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a path of this site. */
public final class ReturnPath {

    private static final String HOME = "/home";
    private static final int LONGEST = 500;

    private ReturnPath() {}

    /** The path asked for when it is one of ours, else the landing page. */
    public static String of(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return HOME;
        }
        for (int i = 0; i < asked.length(); i++) {
            char c = asked.charAt(i);
            if (c <= ' ' || c == '\\' || c > '~') {
                return HOME;
            }
        }
        return asked;
    }

    static String ofReferer(@Nullable String referer) {
        if (referer == null) {
            return HOME;
        }
        try {
            var page = URI.create(referer);
            return of(page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
