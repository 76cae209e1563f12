package org.oportunidad.forms.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a form with random questions and rules, and random answers to it. */
final class RandomForm {

    private static final List<String> CODES = List.of("a", "b", "c", "d");

    private final Random random;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> ones = new ArrayList<>();
    private final List<String> severals = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();

    RandomForm(long seed) {
        random = new Random(seed);
    }

    String yaml() {
        var yaml = new StringBuilder("""
                settings:
                  form_id: random
                  version: 1
                  languages: es
                  form_title: {es: Azar}
                choices:
                  letters:
                """);
        CODES.forEach(code -> yaml.append("    - {name: %s, label: {es: %s}}\n".formatted(code, code)));
        yaml.append("survey:\n");
        var questions = 6 + random.nextInt(14);
        var inGroup = false;
        for (var i = 0; i < questions; i++) {
            if (!inGroup && random.nextInt(4) == 0) {
                yaml.append("  - {type: begin_group, name: g%d, label: {es: g}%s}\n".formatted(i, rule("relevant")));
                inGroup = true;
            }
            yaml.append(row(i));
            if (inGroup && random.nextInt(3) == 0) {
                yaml.append("  - {type: end_group}\n");
                inGroup = false;
            }
        }
        return yaml.append(inGroup ? "  - {type: end_group}\n" : "").toString();
    }

    private String row(int i) {
        var name = "q" + i;
        var rules = rule("relevant");
        if (i > 0 && random.nextInt(4) == 0) {
            var calculation = switch (random.nextInt(3)) {
                case 0 -> number(3);
                case 1 -> text(3);
                default -> truth(3);
            };
            texts.add(name);
            return "  - {type: calculate, name: %s, calculation: \"%s\"%s}\n".formatted(name, calculation, rules);
        }
        var constraint =
                random.nextBoolean() ? ", constraint: \"%s\", constraint_message: {es: no}".formatted(judgement()) : "";
        var required = random.nextInt(3) == 0 ? ", required: \"%s\"".formatted(truth(1)) : "";
        return "  - {type: %s, name: %s, label: {es: x}%s%s%s}\n"
                .formatted(type(name), name, rules, constraint, required);
    }

    private String type(String name) {
        return switch (random.nextInt(6)) {
            case 0 -> named("integer", name, numbers);
            case 1 -> named("decimal", name, numbers);
            case 2 -> named("text", name, texts);
            case 3 -> named("select_one letters", name, ones);
            case 4 -> named("select_multiple letters", name, severals);
            default -> named("date", name, dates);
        };
    }

    private static String named(String type, String name, List<String> of) {
        of.add(name);
        return type;
    }

    private String rule(String column) {
        return random.nextInt(3) == 0 ? ", %s: \"%s\"".formatted(column, truth(3)) : "";
    }

    private String judgement() {
        return switch (random.nextInt(4)) {
            case 0 -> ". >= " + number(1);
            case 1 -> "string-length(.) < 4 and " + truth(1);
            case 2 -> "not(selected(string(.), 'b')) or . = " + text(1);
            default -> "regex(., '[a-z0-9 ]*') or " + truth(1);
        };
    }

    private String truth(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? "true()" : "false()";
        }
        return switch (random.nextInt(14)) {
            case 0 -> number(depth - 1) + pick(" < ", " <= ", " > ", " >= ", " = ", " != ") + number(depth - 1);
            case 1 -> text(depth - 1) + pick(" = ", " != ") + text(depth - 1);
            case 2 -> "selected(" + several() + ", '" + code() + "')";
            case 3 -> one() + " = '" + code() + "'";
            case 4 -> "regex(" + text(depth - 1) + ", '[a-c]+[0-9]?')";
            case 5 -> pick("contains(", "starts-with(", "ends-with(") + text(depth - 1) + ", '" + code() + "')";
            case 6 -> "not(" + truth(depth - 1) + ")";
            case 7 -> truth(depth - 1) + " and " + truth(depth - 1);
            case 8 -> "(" + truth(depth - 1) + " or " + truth(depth - 1) + ")";
            case 9 -> date() + pick(" < ", " >= ", " = ") + pick("today()", "date('2001-02-03')", date());
            case 10 -> "boolean(" + text(depth - 1) + ")";
            case 11 -> one() + " = " + number(depth - 1);
            case 12 -> truth(depth - 1) + " = " + text(depth - 1);
            default -> "if(" + truth(depth - 1) + ", " + truth(depth - 1) + ", " + truth(depth - 1) + ")";
        };
    }

    private String number(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? numeric() : pick("0", "1", "2.5", "7", "100", ".5");
        }
        return switch (random.nextInt(14)) {
            case 0 -> number(depth - 1) + pick(" + ", " - ", " * ", " div ", " mod ") + number(depth - 1);
            case 1 -> "(" + number(depth - 1) + pick(" + ", " - ", " * ") + number(depth - 1) + ")";
            case 2 -> pick("int(", "round(", "abs(") + number(depth - 1) + ")";
            // JavaRosa starts max at Double.MIN_VALUE, a positive number: with only negative ones it is wrong
            case 3 -> pick("min(", "max(") + number(depth - 1) + ", " + number(depth - 1) + ", 1)";
            case 4 -> "count-selected(" + several() + ")";
            case 5 -> "string-length(" + text(depth - 1) + ")";
            case 6 -> "if(" + truth(depth - 1) + ", " + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 7 -> "coalesce(" + numeric() + ", " + number(depth - 1) + ")";
            case 8 -> "number(" + text(depth - 1) + ")";
            case 9 -> "(today() - " + date() + ") div 365.25";
            case 10 -> "int((today() - " + date() + ") div 365.25)";
            case 11 -> "-" + number(0);
            case 12 -> "round(" + number(depth - 1) + pick(", 1)", ", 2)");
            default -> "pow(" + number(0) + ", 2)";
        };
    }

    private String text(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? words() : pick("'a'", "'b c'", "''", "'7'", "'ab1'");
        }
        return switch (random.nextInt(10)) {
            case 0 -> "concat(" + text(depth - 1) + ", " + text(depth - 1) + ", " + number(depth - 1) + ")";
            case 1 -> "substr(" + text(depth - 1) + pick(", 0, 2)", ", 1)", ", -2)", ", 1, -1)");
            case 2 -> "if(" + truth(depth - 1) + ", " + text(depth - 1) + ", " + text(depth - 1) + ")";
            case 3 -> "coalesce(" + text(depth - 1) + ", " + text(depth - 1) + ")";
            case 4 -> "string(" + number(depth - 1) + ")";
            case 5 -> "normalize-space(" + text(depth - 1) + ")";
            case 6 -> "selected-at(" + several() + ", " + random.nextInt(3) + ")";
            case 7 -> "string(" + date() + ")";
            case 8 -> "date('2024-02-29')";
            default -> text(0);
        };
    }

    private String numeric() {
        return reference(numbers, "3");
    }

    private String words() {
        return reference(texts, "'x'");
    }

    private String one() {
        return reference(ones, "'a'");
    }

    private String several() {
        return reference(severals, "'a c'");
    }

    private String date() {
        return reference(dates, "date('1999-12-31')");
    }

    private String reference(List<String> names, String otherwise) {
        return names.isEmpty() ? otherwise : "${" + names.get(random.nextInt(names.size())) + "}";
    }

    private String code() {
        return CODES.get(random.nextInt(CODES.size()));
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** A random answer, sometimes none. */
    String answer(Question question) {
        if (random.nextInt(4) == 0 || !question.asked()) {
            return "";
        }
        return switch (question.type()) {
            case INTEGER -> Integer.toString(random.nextInt(-20, 120));
            case DECIMAL -> random.nextInt(-50, 50) + pick(".5", ".25", ".0", "");
            case DATE ->
                LocalDate.of(1930, 1, 1).plusDays(random.nextInt(36_000)).toString();
            case ONE, SCALE, CONSENT -> any(question);
            case SEVERAL, FREE_HOURS -> severalOf(question);
            default -> pick("a", "abc", "b c", "7", "-3.5", "ñandú", "ab1", "0");
        };
    }

    private String any(Question question) {
        return question.choices().get(random.nextInt(question.choices().size())).code();
    }

    private String severalOf(Question question) {
        var chosen = question.choices().stream()
                .map(Choice::code)
                .filter(code -> random.nextBoolean())
                .toList();
        return chosen.isEmpty() ? any(question) : String.join(" ", chosen);
    }
}
