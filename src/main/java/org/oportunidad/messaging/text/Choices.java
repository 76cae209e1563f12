package org.oportunidad.messaging.text;

import java.util.List;
import org.oportunidad.platform.text.PlainText;

/** Short answers of which she taps one: one a line as staff type them, within what WhatsApp takes. */
public final class Choices {

    public static final int MOST_BUTTONS = 3;
    public static final int MOST = 10;
    public static final int LONGEST_BUTTON = 20;
    public static final int LONGEST = 24;

    private Choices() {}

    public static List<String> typed(String lines) {
        return PlainText.lines(lines)
                .lines()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Else they are a list, which takes more and longer ones. */
    public static boolean areButtons(List<String> choices) {
        return choices.size() <= MOST_BUTTONS && choices.stream().allMatch(one -> one.length() <= LONGEST_BUTTON);
    }
}
