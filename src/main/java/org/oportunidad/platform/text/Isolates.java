package org.oportunidad.platform.text;

import java.util.Arrays;

/** Keeps a name or a code in one piece inside a sentence that reads in the other direction. */
public final class Isolates {

    private static final String OPEN = "\u2068";
    private static final String CLOSE = "\u2069";

    private Isolates() {}

    /** The arguments of a text in that language, set apart where the directions differ. */
    public static Object[] of(Language language, Object... arguments) {
        return Arrays.stream(arguments).map(one -> apart(language, one)).toArray();
    }

    private static Object apart(Language language, Object argument) {
        return argument instanceof String text && (language.isRightToLeft() ? hasLatin(text) : hasArabic(text))
                ? OPEN + text + CLOSE
                : argument;
    }

    /** A name in Latin letters or a code such as 2026-1; neither a plain number nor words in Arabic. */
    private static boolean hasLatin(String text) {
        return has(text, Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                || has(text, Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR) && !hasArabic(text);
    }

    private static boolean hasArabic(String text) {
        return has(text, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                || has(text, Character.DIRECTIONALITY_RIGHT_TO_LEFT);
    }

    /** Whether a letter or sign has that direction; digits of Devanagari count as letters and are left out. */
    private static boolean has(String text, byte direction) {
        return text.codePoints()
                .filter(c -> !Character.isDigit(c))
                .anyMatch(c -> Character.getDirectionality(c) == direction);
    }
}
