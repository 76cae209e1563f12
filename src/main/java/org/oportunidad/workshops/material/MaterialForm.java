package org.oportunidad.workshops.material;

import java.util.Objects;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.workshops.timetable.Room;

/** Material as it was typed. */
record MaterialForm(String title, String words, String link) {

    static final MaterialForm EMPTY = new MaterialForm("", "", "");
    private static final int MOST_TITLE = 120;
    private static final int MOST_WORDS = 2000;

    /** A field that was not sent is null, whatever its type says. */
    MaterialForm {
        title = PlainText.line(Objects.requireNonNullElse(title, ""));
        words = PlainText.lines(Objects.requireNonNullElse(words, ""));
        link = PlainText.line(Objects.requireNonNullElse(link, ""));
    }

    Problems problems() {
        var problems = Problems.none();
        if (title.isEmpty() || title.length() > MOST_TITLE) {
            problems.add("title", "workshops.material.titleWrong", MOST_TITLE);
        }
        if (words.length() > MOST_WORDS) {
            problems.add("words", "workshops.material.tooLong", MOST_WORDS);
        }
        if (words.isEmpty() && link.isEmpty()) {
            problems.add("words", "workshops.material.nothing");
        }
        if (!link.isEmpty() && (!Room.isSafe(link) || link.length() > 300)) {
            problems.add("link", "workshops.material.linkWrong");
        }
        return problems;
    }
}
