package org.oportunidad.workshops.catchup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.workshops.timetable.Room;

/** A digest as it was typed. */
record DigestForm(String summary, String recording, String question1, String question2, String question3) {

    static final DigestForm EMPTY = new DigestForm("", "", "", "", "");
    static final int MOST_LINES = 12;
    static final int MOST_SUMMARY = 2500;
    static final int MOST_QUESTION = 300;

    /** A field that was not sent is null, whatever its type says. */
    DigestForm {
        summary = PlainText.lines(Objects.requireNonNullElse(summary, ""));
        recording = PlainText.line(Objects.requireNonNullElse(recording, ""));
        question1 = line(question1);
        question2 = line(question2);
        question3 = line(question3);
    }

    private static String line(@Nullable String typed) {
        return PlainText.line(Objects.requireNonNullElse(typed, ""));
    }

    static DigestForm of(Digest digest) {
        return new DigestForm(
                digest.summary(),
                digest.recording(),
                digest.questions().get(0),
                digest.questions().get(1),
                digest.questions().get(2));
    }

    List<String> questions() {
        return List.of(question1, question2, question3);
    }

    Problems problems() {
        var problems = Problems.none();
        if (summary.isEmpty()) {
            problems.add("summary", "workshops.catchup.summaryMissing");
        }
        if (summary.length() > MOST_SUMMARY || summary.lines().count() > MOST_LINES) {
            problems.add("summary", "workshops.catchup.summaryLong", MOST_LINES, MOST_SUMMARY);
        }
        if (!recording.isEmpty() && (!Room.isSafe(recording) || recording.length() > 300)) {
            problems.add("recording", "workshops.catchup.linkWrong");
        }
        for (int number = 1; number <= 3; number++) {
            var question = questions().get(number - 1);
            if (question.isEmpty() || question.length() > MOST_QUESTION) {
                problems.add("question" + number, "workshops.catchup.questionWrong", MOST_QUESTION);
            }
        }
        return problems;
    }
}
