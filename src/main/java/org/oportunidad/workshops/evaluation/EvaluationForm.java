package org.oportunidad.workshops.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;

/** Her minute: three scales from 1 to 5 and a sentence that she may leave out. */
public record EvaluationForm(String useful, String clear, String welcome, String words) {

    public static final EvaluationForm EMPTY = new EvaluationForm("", "", "", "");
    static final int MOST_WORDS = 500;

    /** A field that was not sent is null, whatever its type says. */
    public EvaluationForm {
        useful = given(useful);
        clear = given(clear);
        welcome = given(welcome);
        words = PlainText.lines(Objects.requireNonNullElse(words, ""));
    }

    private static String given(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public Problems problems() {
        var problems = Problems.none();
        scale(problems, "useful", useful);
        scale(problems, "clear", clear);
        scale(problems, "welcome", welcome);
        if (words.length() > MOST_WORDS) {
            problems.add("words", "workshops.evaluation.tooLong", MOST_WORDS);
        }
        return problems;
    }

    private static void scale(Problems problems, String field, String value) {
        if (!value.matches("[1-5]")) {
            problems.add(field, "workshops.evaluation.chooseOne");
        }
    }
}
