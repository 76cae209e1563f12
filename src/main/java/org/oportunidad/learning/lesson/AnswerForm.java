package org.oportunidad.learning.lesson;

import org.jspecify.annotations.Nullable;

/** One answer as the phone sends it. */
record AnswerForm(
        @Nullable String question,
        @Nullable String option,
        @Nullable String _key) {

    String questionOrEmpty() {
        return question == null ? "" : question;
    }

    String optionOrEmpty() {
        return option == null ? "" : option;
    }

    String keyOrEmpty() {
        return _key == null ? "" : _key;
    }
}
