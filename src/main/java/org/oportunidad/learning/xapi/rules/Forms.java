package org.oportunidad.learning.xapi.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The written forms of the standard: identifiers, addresses, languages, times, durations. */
public final class Forms {

    /** RFC 3987, as far as it keeps out what is none: a scheme, something after it, no blanks and no quotes. */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern MAILBOX = Pattern.compile("mailto:[^\\s@<>\",;:\\\\]+@[^\\s@<>\",;:\\\\]+");

    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");

    /** ISO 8601-1, 4.4.3.2: by designators, or in weeks; a fraction in the last place only. */
    private static final Pattern DURATION = Pattern.compile("P(?:\\d+(?:[.,]\\d+)?W"
            + "|(?=\\d|T\\d)(?:\\d+(?:[.,]\\d+)?Y)?(?:\\d+(?:[.,]\\d+)?M)?(?:\\d+(?:[.,]\\d+)?D)?"
            + "(?:T(?=\\d)(?:\\d+(?:[.,]\\d+)?H)?(?:\\d+(?:[.,]\\d+)?M)?(?:\\d+(?:[.,]\\d+)?S)?)?)");

    private static final Pattern FRACTION_BEFORE_THE_END = Pattern.compile(".*[.,]\\d+[A-Z].*\\d.*");

    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[Tt ](\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,30}))?)?)?"
                    + "([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?");

    private static final DateTimeFormatter TO_THE_MILLISECOND = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Forms() {}

    public static boolean isIri(String text) {
        return text.length() <= 4000 && IRI.matcher(text).matches();
    }

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** Good enough to be sent back as one. */
    public static boolean isMediaType(String text) {
        try {
            return MediaType.parseMediaType(text).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    static boolean isMailbox(String text) {
        return text.length() <= 400 && MAILBOX.matcher(text).matches();
    }

    static boolean isSha1(String text) {
        return SHA1.matcher(text).matches();
    }

    static boolean isDuration(String text) {
        return text.length() <= 100
                && DURATION.matcher(text).matches()
                && !FRACTION_BEFORE_THE_END.matcher(text).matches();
    }

    /** A well-formed tag of RFC 5646. */
    static boolean isLanguage(String tag) {
        if (tag.isEmpty()) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The moment, to the millisecond; a time without a zone is one in UTC. */
    public static Optional<Instant> moment(@Nullable String text) {
        var parts = TIMESTAMP.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    number(parts, 6));
            var fraction = parts.group(7) == null ? "0" : "0." + parts.group(7);
            var millis = (int) (Double.parseDouble(fraction) * 1000);
            return zone(parts.group(8)).map(offset -> local.toInstant(offset).plus(millis, ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Time in UTC with milliseconds, as every answer writes it. */
    public static String written(Instant moment) {
        return TO_THE_MILLISECOND.format(moment);
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    /** "-00" says that the zone is not known, which ISO 8601 does not allow. */
    private static Optional<ZoneOffset> zone(@Nullable String text) {
        if (text == null || text.equalsIgnoreCase("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        var digits = text.replace(":", "");
        if (digits.matches("-00(00)?")) {
            return Optional.empty();
        }
        return Optional.of(ZoneOffset.of(digits));
    }
}
