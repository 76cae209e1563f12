package org.oportunidad.messaging.sender;

import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.PlainText;

/**
 * One thing that a sender said.
 *
 * @param words what she wrote, chose or wrote under a picture
 * @param providerId its number at the channel
 * @param medium where the file that came with it lies
 * @param answers number of the word of ours that it answers
 */
public record Heard(
        Kind kind,
        String words,
        String providerId,
        @Nullable String medium,
        @Nullable String answers) {

    private static final int LONGEST = 8_000;

    /** What it is. */
    public enum Kind {
        TEXT,
        CHOICE,
        REACTION,
        PHOTO,
        VOICE,
        DOCUMENT,
        OTHER
    }

    public Heard {
        var plain = PlainText.lines(words);
        words = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Says nothing of what she said, so that no log can. */
    @Override
    public String toString() {
        return "Heard[" + kind + "]";
    }
}
