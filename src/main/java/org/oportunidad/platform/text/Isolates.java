package org.oportunidad.platform.text;

import java.util.Arrays;

/** Keeps what reads from left to right in one piece inside a sentence that reads from right to left. */
public final class Isolates {

    private static final String OPEN = "\u2068";
    private static final String CLOSE = "\u2069";

    private Isolates() {}

    /** The arguments of a text in that language, with a name or a code set apart where the directions differ. */
    public static Object[] of(Language language, Object... arguments) {
        return language.isRightToLeft()
                ? Arrays.stream(arguments).map(Isolates::apart).toArray()
                : arguments;
    }

    private static Object apart(Object argument) {
        return argument instanceof String text && needsIt(text) ? OPEN + text + CLOSE : argument;
    }

    /** A name in Latin letters, or a code such as 2026-1; neither a plain number nor words in Arabic. */
    private static boolean needsIt(String text) {
        var directions = text.codePoints()
                .filter(c -> !Character.isDigit(c))
                .map(Character::getDirectionality)
                .toArray();
        return Arrays.stream(directions).anyMatch(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                || Arrays.stream(directions).anyMatch(d -> d == Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR)
                        && Arrays.stream(directions).noneMatch(d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
