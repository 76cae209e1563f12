package org.oportunidad.learning.course;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/**
 * What the fields of a question hold: what was typed while something is missing, else the answer that is kept.
 *
 * @param written the answer that is kept, if there is one
 */
public record AnswerFields(
        Question question, @Nullable String written, Map<String, List<String>> typed, Problems problems) {

    /** A field by its name; a chosen option is the field {@code option:CODE}. */
    public String value(String name) {
        if (problems.any()) {
            int cut = name.indexOf(':');
            return cut < 0
                    ? Question.one(typed, name)
                    : typed.getOrDefault("option", List.of()).contains(name.substring(cut + 1)) ? "yes" : "";
        }
        return written == null ? "" : question.fields(written).getOrDefault(name, "");
    }

    /** Message key of how this kind is answered, where it needs saying. */
    public @Nullable String hintKey() {
        return switch (question.kind()) {
            case "multiple", "matching", "ordering" -> "learning.lesson.how." + question.kind();
            default -> null;
        };
    }
}
