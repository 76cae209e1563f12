package org.oportunidad.platform.component;

import java.text.BreakIterator;
import java.util.Locale;

/** The first letter of a name as people count letters, for the round sign beside it. */
public final class Initial {

    private Initial() {}

    public static String of(String name) {
        var letters = name.codePoints().filter(Character::isLetterOrDigit).findFirst().stream()
                .mapToObj(Character::toString)
                .findFirst();
        if (letters.isEmpty()) {
            return "·";
        }
        var start = name.indexOf(letters.get());
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        var end = characters.following(start);
        return name.substring(start, end).toUpperCase(Locale.ROOT);
    }
}
