package org.oportunidad.learning.question;

import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;

/** What she asks or notes, as the phone sends it; without a choice it is for herself alone. */
record QuestionForm(
        @Nullable String words,
        @Nullable String audience,
        @Nullable String _key) {

    static final int MOST_CHARACTERS = 2_000;
    static final QuestionForm EMPTY = new QuestionForm("", "", "");

    String cleaned() {
        return words == null ? "" : PlainText.lines(words);
    }

    String audienceOrHerself() {
        return audience == null || audience.isEmpty() ? Audience.HERSELF.code() : audience;
    }

    String keyOrEmpty() {
        return _key == null ? "" : _key;
    }

    Problems problems() {
        var problems = Problems.none();
        var cleaned = cleaned();
        if (cleaned.isEmpty()) {
            problems.add("words", "learning.question.nothing");
        } else if (cleaned.length() > MOST_CHARACTERS) {
            problems.add("words", "learning.question.tooLong", MOST_CHARACTERS);
        }
        if (Audience.of(audienceOrHerself()).isEmpty()) {
            problems.add("audience", "learning.question.chooseOne");
        }
        return problems;
    }
}
