package org.oportunidad.forms.fill;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oportunidad.forms.instrument.Choice;
import org.oportunidad.forms.instrument.Question;

/** Turns what came in from a form into an answer as it is stored, without judging it. */
final class TypedAnswers {

    /** More than any field may hold, so that nothing huge is carried on; still reported as too long. */
    private static final int MOST = 12_000;

    private TypedAnswers() {}

    static String read(Question question, Map<String, List<String>> typed) {
        return switch (question.type()) {
            case ONE, SCALE, CONSENT -> first(typed, question.name()).strip();
            case SEVERAL, FREE_HOURS -> codes(question, typed.getOrDefault(question.name(), List.of()));
            case INTEGER, DECIMAL -> asciiDigits(first(typed, question.name())).replaceAll("\\s", "");
            case DATE -> date(question.name(), typed);
            case TEXT, HIDDEN -> clean(first(typed, question.name()), false);
            case LONG_TEXT -> clean(first(typed, question.name()), true);
            case COMMUNE -> clean(last(typed, question.name()), false);
            case NOTE, CALCULATE -> "";
        };
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** A choice among several places stands after the words that led to it. */
    private static String last(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .reduce((before, after) -> after)
                .orElse("");
    }

    /** In the order of the choices, each once; what is no choice stays, so that it is noticed. */
    private static String codes(Question question, List<String> chosen) {
        var known = question.choices().stream().map(Choice::code).filter(chosen::contains);
        var unknown = chosen.stream()
                .filter(code -> !code.isBlank() && question.choice(code) == null)
                .map(code -> "?")
                .limit(1);
        return Stream.concat(known, unknown).collect(Collectors.joining(" "));
    }

    /** From one field in ISO form, or from three: day, month, year. */
    private static String date(String name, Map<String, List<String>> typed) {
        var whole = asciiDigits(first(typed, name)).strip();
        if (!whole.isEmpty()) {
            return whole.length() > 40 ? whole.substring(0, 40) : whole;
        }
        var year = part(typed, name + "_year");
        var month = part(typed, name + "_month");
        var day = part(typed, name + "_day");
        return year.isEmpty() && month.isEmpty() && day.isEmpty()
                ? ""
                : year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String part(Map<String, List<String>> typed, String name) {
        var part = asciiDigits(first(typed, name)).strip().replace("-", "");
        return part.length() > 12 ? part.substring(0, 12) : part;
    }

    private static String twoDigits(String part) {
        return part.length() == 1 ? "0" + part : part;
    }

    /** Digits of any script as 0 to 9, so that she may type in her own. */
    private static String asciiDigits(String text) {
        var plain = new StringBuilder();
        clean(text, false)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    /**
     * Composed characters, no control characters, no overrides of direction, no halves of characters; line ends only
     * where lines are meant.
     */
    private static String clean(String text, boolean lines) {
        var kept = new StringBuilder();
        text.replace("\r\n", "\n")
                .codePoints()
                .limit(MOST)
                .filter(c -> c == '\n' || !unwanted(c))
                .map(c -> c == '\n' && !lines ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static boolean unwanted(int c) {
        return Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && c != '\t'
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE;
    }
}
