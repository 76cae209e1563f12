package org.oportunidad.support.handover;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.PlainText;

/**
 * Women to be handed over, as it was typed.
 *
 * @param of whose women they are
 * @param women ids of those chosen
 * @param over whether it is right that the other one will have more than the ceiling
 */
public record HandoverForm(
        @Nullable String of,
        @Nullable List<String> women,
        @Nullable String to,
        @Nullable String words,
        @Nullable String over,
        @Nullable String _key) {

    static final int MOST_CHARACTERS = 600;

    public List<String> chosen() {
        return women == null
                ? List.of()
                : women.stream().filter(Objects::nonNull).toList();
    }

    public String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    String cleaned() {
        return words == null ? "" : PlainText.lines(words);
    }

    @Override
    public String toString() {
        return "HandoverForm[]";
    }
}
