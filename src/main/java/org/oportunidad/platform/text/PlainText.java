package org.oportunidad.platform.text;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** Text from people made safe to keep: composed, without controls, reordering marks, tags and invisible joints. */
public final class PlainText {

    /** Controls but tab and line end; bidi overrides and isolates; tags; zero-width but the two joiners; surrogates. */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
                    + "|[\\x{E0000}-\\x{E007F}]|\\p{Cs}");

    /** Joiners do work in Arabic and Indic scripts only. */
    private static final Pattern IDLE_JOINER =
            Pattern.compile("(?<![\\p{IsArabic}\\p{IsDevanagari}\\p{M}])[\\u200C\\u200D](?!\\p{So})");

    private PlainText() {}

    /** One line: every run of white space becomes one blank. */
    public static String line(String typed) {
        return clean(typed).replaceAll("[\\s\\u00A0\\u2028\\u2029]+", " ").strip();
    }

    /** Several lines, as typed. */
    public static String lines(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n')).strip();
    }

    private static String clean(String typed) {
        var wanted = UNWANTED.matcher(typed).replaceAll("");
        return Normalizer2.getNFCInstance()
                .normalize(IDLE_JOINER.matcher(wanted).replaceAll(""));
    }
}
