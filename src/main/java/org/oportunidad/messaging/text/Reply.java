package org.oportunidad.messaging.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a person of the staff says in one message.
 *
 * @param choices short answers of which she may tap one
 * @param withFile whether a picture, a voice or a document goes with it
 */
public record Reply(String words, List<String> choices, boolean withFile) {

    private static final String TEXT = "text";
    private static final String CHOICES = "choices";
    private static final String FILE = "file";

    public Reply {
        choices = List.copyOf(choices);
    }

    public static Reply of(Map<String, String> values) {
        var choices = values.getOrDefault(CHOICES, "");
        return new Reply(
                values.getOrDefault(TEXT, ""),
                choices.isEmpty() ? List.of() : List.of(choices.split("\n", -1)),
                values.containsKey(FILE));
    }

    /** As the outbox keeps it. */
    public Map<String, String> values() {
        var values = new java.util.HashMap<>(Map.of(TEXT, words));
        if (!choices.isEmpty()) {
            values.put(CHOICES, String.join("\n", choices));
        }
        if (withFile) {
            values.put(FILE, "yes");
        }
        return values;
    }

    /** With the short answers as numbered lines, for every way that has no buttons. */
    public String lines() {
        var lines = new ArrayList<String>();
        lines.add(words);
        for (int number = 1; number <= choices.size(); number++) {
            lines.add(number + ". " + choices.get(number - 1));
        }
        return String.join("\n", lines);
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Reply[]";
    }
}
