package org.oportunidad.learning.portfolio;

import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.PlainText;

/** Her words as the phone sends them. */
record TaskForm(@Nullable String words, @Nullable String _key) {

    static final int MOST_CHARACTERS = 4_000;

    String cleaned() {
        return words == null ? "" : PlainText.lines(words);
    }

    String keyOrEmpty() {
        return _key == null ? "" : _key;
    }
}
