package org.oportunidad.workshops.catchup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;

/** Her three answers as the phone sends them. */
public record CatchUpForm(String answer1, String answer2, String answer3) {

    public static final CatchUpForm EMPTY = new CatchUpForm("", "", "");
    static final int MOST = 1000;

    /** A field that was not sent is null, whatever its type says. */
    public CatchUpForm {
        answer1 = lines(answer1);
        answer2 = lines(answer2);
        answer3 = lines(answer3);
    }

    private static String lines(@Nullable String typed) {
        return PlainText.lines(Objects.requireNonNullElse(typed, ""));
    }

    List<String> answers() {
        return List.of(answer1, answer2, answer3);
    }

    public Problems problems() {
        var problems = Problems.none();
        for (int number = 1; number <= 3; number++) {
            var answer = answers().get(number - 1);
            if (answer.isEmpty()) {
                problems.add("answer" + number, "workshops.catchup.answerMissing");
            } else if (answer.length() > MOST) {
                problems.add("answer" + number, "workshops.catchup.answerLong", MOST);
            }
        }
        return problems;
    }
}
