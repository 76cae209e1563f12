package org.oportunidad.files.table;

import java.util.regex.Pattern;

/** What a spreadsheet program would take for a formula, going out and coming in. */
final class Formula {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Numbers, phones and a lone dash begin with a sign and are none. */
    private static final Pattern SIGNED_VALUE = Pattern.compile("[+\\-\uFF0B\uFF0D][\\d\\s().,/\\-%\u00A0]*");

    private Formula() {}

    static boolean canStart(String text) {
        return startsOne(text) || startsOne(text.stripLeading());
    }

    private static boolean startsOne(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Going out: words that a program would compute get an apostrophe in front, which it shows as text. */
    static String disarm(String words) {
        return canStart(words) || isDisarmed(words) ? "'" + words : words;
    }

    /** Coming in: takes back one apostrophe that {@link #disarm} put there. */
    static String rearm(String cell) {
        return isDisarmed(cell) ? cell.substring(1) : cell;
    }

    /** Coming in: a cell that would be computed and is not a plain signed value. */
    static boolean isIn(String cell) {
        String stripped = cell.strip();
        return canStart(stripped) && !SIGNED_VALUE.matcher(stripped).matches();
    }

    private static boolean isDisarmed(String cell) {
        String rest = cell.startsWith("'") ? cell.substring(1) : "";
        return canStart(rest) || (rest.startsWith("'") && isDisarmed(rest));
    }
}
