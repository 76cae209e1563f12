package org.oportunidad.learning.course;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.oportunidad.learning.course.ContentMistake.Code;
import org.oportunidad.learning.course.NumberQuestion.Mistake;
import org.oportunidad.learning.course.Question.Option;
import org.oportunidad.learning.course.Question.Part;

/** Reads one question of a unit; its kind is a choice unless it says another. A mistake names the file. */
final class QuestionFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern GAP = Pattern.compile("_{3,}");
    private static final int MOST_PARTS = 8;

    private final String file;
    private final Map<?, ?> written;

    QuestionFile(String file, Map<?, ?> written) {
        this.file = file;
        this.written = written;
    }

    Question read() {
        var kind = written.get("kind") == null ? "choice" : text("kind");
        return switch (kind) {
            case "choice", "true-false" -> choice(kind);
            case "multiple" -> multiple();
            case "matching" -> matching();
            case "ordering" -> ordering();
            case "number" -> number();
            case "short-text" -> text(List.of());
            case "gap" -> gap();
            default -> throw wrong(Code.KIND);
        };
    }

    private Question choice(String kind) {
        var options = options();
        if (options.stream().filter(Option::right).count() != 1) {
            throw wrong(Code.ONE_RIGHT);
        }
        if (kind.equals("true-false")
                && !codes(options.stream().map(Option::code).toList()).equals(Set.of("true", "false"))) {
            throw wrong(Code.TRUE_FALSE);
        }
        return new ChoiceQuestion(code(), ask(), kind, options);
    }

    private Question multiple() {
        var options = options();
        long right = options.stream().filter(Option::right).count();
        if (right == 0 || right == options.size()) {
            throw wrong(Code.SOME_RIGHT);
        }
        return new MultipleQuestion(code(), ask(), options, inline("says"));
    }

    private Question matching() {
        var items = parts("items");
        var targets = parts("targets");
        var pairs = new LinkedHashMap<String, String>();
        for (var item : YamlText.maps(written.get("items"))) {
            var target = YamlText.string(item, "to");
            if (targets.stream().noneMatch(one -> one.code().equals(target))) {
                throw wrong(Code.TARGET);
            }
            pairs.put(YamlText.string(item, "id"), target);
        }
        return new MatchingQuestion(code(), ask(), items, targets, Map.copyOf(pairs), inline("says"), inline("almost"));
    }

    private Question ordering() {
        return new OrderingQuestion(code(), ask(), parts("parts"), inline("says"), inline("almost"));
    }

    private Question number() {
        var mistakes = written.get("mistakes") == null
                ? List.<Mistake>of()
                : YamlText.maps(written.get("mistakes")).stream()
                        .map(one -> new Mistake(number(one, "is"), Markdown.inline(text(one, "says"))))
                        .toList();
        return new NumberQuestion(
                code(),
                ask(),
                number(written, "answer"),
                written.get("tolerance") == null ? BigDecimal.ZERO : number(written, "tolerance"),
                written.get("unit") == null ? "" : text("unit"),
                mistakes,
                inline("says"),
                inline("almost"));
    }

    private Question gap() {
        var around = List.of(GAP.split(text("text"), -1)).stream()
                .map(Markdown::inline)
                .toList();
        if (around.size() < 2) {
            throw wrong(Code.GAP);
        }
        return text(around);
    }

    private Question text(List<Html> around) {
        var accepted = around.isEmpty()
                ? List.of(YamlText.texts(written.get("accepts")))
                : ((List<?>) Objects.requireNonNull(written.get("accepts"), file))
                        .stream().map(YamlText::texts).toList();
        if (!around.isEmpty() && accepted.size() != around.size() - 1
                || accepted.stream()
                        .anyMatch(gap -> gap.isEmpty()
                                || gap.stream()
                                        .anyMatch(
                                                one -> TextQuestion.folded(one).isEmpty()))) {
            throw wrong(Code.ACCEPTS);
        }
        return new TextQuestion(code(), ask(), around, accepted, inline("says"), inline("almost"));
    }

    private List<Option> options() {
        var options = YamlText.maps(written.get("options")).stream()
                .map(option -> new Option(
                        YamlText.string(option, "id"),
                        Markdown.inline(text(option, "text")),
                        Boolean.TRUE.equals(option.get("right")),
                        Markdown.inline(text(option, "says"))))
                .toList();
        codes(options.stream().map(Option::code).toList());
        return options;
    }

    private List<Part> parts(String key) {
        var parts = YamlText.maps(written.get(key)).stream()
                .map(part -> new Part(YamlText.string(part, "id"), Markdown.inline(text(part, "text"))))
                .toList();
        codes(parts.stream().map(Part::code).toList());
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            throw wrong(Code.PARTS);
        }
        return parts;
    }

    /** Each is a code, and stands there once. */
    private Set<String> codes(List<String> all) {
        var codes = new HashSet<>(all);
        if (codes.size() != all.size()
                || !all.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw wrong(Code.CODES);
        }
        return codes;
    }

    private String code() {
        codes(List.of(text("id")));
        return text("id");
    }

    private Html ask() {
        return inline("ask");
    }

    private Html inline(String key) {
        return Markdown.inline(text(key));
    }

    private String text(String key) {
        return text(written, key);
    }

    private String text(Map<?, ?> part, String key) {
        var text = Objects.toString(part.get(key), "");
        if (text.isBlank()) {
            throw wrong(Code.EMPTY);
        }
        return text;
    }

    private BigDecimal number(Map<?, ?> part, String key) {
        try {
            return new BigDecimal(text(part, key));
        } catch (NumberFormatException e) {
            throw wrong(Code.NUMBER);
        }
    }

    private ContentMistake wrong(Code code) {
        return new ContentMistake(file, String.valueOf(written.get("id")), code);
    }
}
