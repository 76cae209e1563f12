package org.oportunidad.learning.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.authoring.Codes;
import org.oportunidad.platform.text.PlainText;

/**
 * A question as the fields of a form, and back. Rows that say nothing are left out; each part keeps its code, a new one
 * gets one of its words.
 */
final class QuestionFields {

    /** All kinds, in the order in which they are offered. */
    static final List<String> KINDS =
            List.of("choice", "true-false", "multiple", "matching", "ordering", "number", "short-text", "gap");

    /** As many rows as a part may have. */
    static final int ROWS = 8;

    private static final List<String> SAYS_ALMOST = List.of("matching", "ordering", "number", "short-text", "gap");

    private QuestionFields() {}

    static String kind(Map<?, ?> question) {
        return Objects.toString(question.get("kind"), "choice");
    }

    /** Whether a right and a nearly right answer have words of their own. */
    static boolean saysAlmost(String kind) {
        return SAYS_ALMOST.contains(kind);
    }

    /** The fields of a written question. */
    static Map<String, String> of(Map<?, ?> question) {
        var fields = new LinkedHashMap<String, String>();
        for (var key : List.of("ask", "says", "almost", "answer", "tolerance", "unit")) {
            fields.put(key, Objects.toString(question.get(key), ""));
        }
        fields.put("gap-text", Objects.toString(question.get("text"), ""));
        rows(question.get("options"), "option", fields);
        rows(question.get("items"), "item", fields);
        rows(question.get("targets"), "target", fields);
        rows(question.get("parts"), "part", fields);
        rows(question.get("mistakes"), "mistake", fields);
        targetsByPlace(fields);
        fields.put("accepts", accepts(question.get("accepts")));
        return fields;
    }

    private static void rows(@Nullable Object list, String name, Map<String, String> fields) {
        int row = 0;
        for (var one : list instanceof List<?> rows ? rows : List.of()) {
            row++;
            if (one instanceof Map<?, ?> part) {
                for (var key : List.of("id", "text", "says", "is", "right", "to")) {
                    fields.put(name + "-" + key + "-" + row, Objects.toString(part.get(key), ""));
                }
            }
        }
    }

    /** An item names its target by the number of the target's row. */
    private static void targetsByPlace(Map<String, String> fields) {
        for (int row = 1; row <= ROWS; row++) {
            var to = fields.get("item-to-" + row);
            for (int target = 1; to != null && target <= ROWS; target++) {
                if (to.equals(fields.get("target-id-" + target))) {
                    fields.put("item-to-" + row, String.valueOf(target));
                }
            }
        }
    }

    private static String accepts(@Nullable Object accepts) {
        return accepts instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof List<?> words
                                ? words.stream().map(String::valueOf).collect(Collectors.joining(" | "))
                                : String.valueOf(one))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /** The question that the fields write, of that kind and code. */
    static Map<String, Object> question(String code, String kind, Map<String, String> form) {
        var question = new LinkedHashMap<String, Object>();
        question.put("id", code);
        if (!kind.equals("choice")) {
            question.put("kind", kind);
        }
        question.put("ask", line(form, "ask"));
        switch (kind) {
            case "multiple" -> {
                question.put("options", options(form));
                question.put("says", line(form, "says"));
            }
            case "matching" -> matching(form, question);
            case "ordering" -> question.put("parts", parts(form, "part"));
            case "number" -> number(form, question);
            case "short-text" -> question.put("accepts", lines(form, "accepts"));
            case "gap" -> {
                question.put("text", line(form, "gap-text"));
                question.put(
                        "accepts",
                        lines(form, "accepts").stream()
                                .map(one -> Arrays.stream(one.split("\\|"))
                                        .map(String::strip)
                                        .filter(word -> !word.isEmpty())
                                        .toList())
                                .toList());
            }
            default -> question.put("options", kind.equals("true-false") ? trueFalse(form) : options(form));
        }
        if (saysAlmost(kind)) {
            question.put("says", line(form, "says"));
            question.put("almost", line(form, "almost"));
        }
        return question;
    }

    private static List<Map<String, Object>> options(Map<String, String> form) {
        var options = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            var text = line(form, "option-text-" + row);
            var says = line(form, "option-says-" + row);
            if (!text.isEmpty() || !says.isEmpty()) {
                var option = new LinkedHashMap<String, Object>();
                option.put("id", code(form, "option", row, text, options));
                option.put("text", text);
                if (right(form, row)) {
                    option.put("right", true);
                }
                option.put("says", says);
                options.add(option);
            }
        }
        return options;
    }

    /** True stands first; its words may be those of the language. */
    private static List<Map<String, Object>> trueFalse(Map<String, String> form) {
        var options = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= 2; row++) {
            var option = new LinkedHashMap<String, Object>();
            option.put("id", row == 1 ? "true" : "false");
            option.put("text", line(form, "option-text-" + row));
            if (right(form, row)) {
                option.put("right", true);
            }
            option.put("says", line(form, "option-says-" + row));
            options.add(option);
        }
        return options;
    }

    private static boolean right(Map<String, String> form, int row) {
        return form.getOrDefault("option-right", "").equals(String.valueOf(row))
                || form.containsKey("option-right-" + row)
                        && !form.getOrDefault("option-right-" + row, "").isEmpty();
    }

    private static void matching(Map<String, String> form, Map<String, Object> question) {
        var targets = parts(form, "target");
        var items = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            var text = line(form, "item-text-" + row);
            if (!text.isEmpty()) {
                var item = new LinkedHashMap<String, Object>();
                item.put("id", code(form, "item", row, text, items));
                item.put("text", text);
                item.put("to", target(form, form.getOrDefault("item-to-" + row, ""), targets));
                items.add(item);
            }
        }
        question.put("items", items);
        question.put("targets", targets);
    }

    /** The code of the target whose words stand in that row. */
    private static String target(Map<String, String> form, String row, List<Map<String, Object>> targets) {
        var words = row.matches("[1-8]") ? line(form, "target-text-" + row) : "";
        return targets.stream()
                .filter(target -> !words.isEmpty() && words.equals(target.get("text")))
                .map(target -> String.valueOf(target.get("id")))
                .findFirst()
                .orElse("");
    }

    private static List<Map<String, Object>> parts(Map<String, String> form, String name) {
        var parts = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            var text = line(form, name + "-text-" + row);
            if (!text.isEmpty()) {
                var part = new LinkedHashMap<String, Object>();
                part.put("id", code(form, name, row, text, parts));
                part.put("text", text);
                parts.add(part);
            }
        }
        return parts;
    }

    private static void number(Map<String, String> form, Map<String, Object> question) {
        question.put("answer", numeral(line(form, "answer")));
        if (!line(form, "tolerance").isEmpty()) {
            question.put("tolerance", numeral(line(form, "tolerance")));
        }
        if (!line(form, "unit").isEmpty()) {
            question.put("unit", line(form, "unit"));
        }
        var mistakes = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            if (!line(form, "mistake-is-" + row).isEmpty()) {
                var mistake = new LinkedHashMap<String, Object>();
                mistake.put("is", numeral(line(form, "mistake-is-" + row)));
                mistake.put("says", line(form, "mistake-says-" + row));
                mistakes.add(mistake);
            }
        }
        if (!mistakes.isEmpty()) {
            question.put("mistakes", mistakes);
        }
    }

    /** A number with a decimal comma or point; anything else stays as it was typed and is named as a mistake. */
    private static Object numeral(String typed) {
        var plain = typed.replace(',', '.');
        if (plain.matches("-?[0-9]{1,12}")) {
            return Long.valueOf(plain);
        }
        return plain.matches("-?[0-9]{1,12}\\.[0-9]{1,6}") ? new BigDecimal(plain) : typed;
    }

    private static String code(
            Map<String, String> form, String name, int row, String words, List<Map<String, Object>> taken) {
        var codes = taken.stream().map(one -> String.valueOf(one.get("id"))).toList();
        var kept = form.getOrDefault(name + "-id-" + row, "");
        return kept.matches("[a-z0-9-]{1,40}") && !codes.contains(kept) ? kept : Codes.of(words, name, codes);
    }

    private static String line(Map<String, String> form, String name) {
        return IdeaText.line(form.getOrDefault(name, ""));
    }

    private static List<String> lines(Map<String, String> form, String name) {
        return PlainText.lines(form.getOrDefault(name, ""))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
