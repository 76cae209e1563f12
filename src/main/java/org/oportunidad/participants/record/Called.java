package org.oportunidad.participants.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sealed together about a woman: names, preferred name, birth date. */
record Called(String names, String preferredName, @Nullable LocalDate birthDate) {

    static final Called NOTHING = new Called("", "", null);
    private static final char SEPARATOR = '\u001F';
    private static final String UNKNOWN = "—";

    static Called parse(String opened) {
        var parts = opened.split(String.valueOf(SEPARATOR), -1);
        return new Called(parts[0], parts[1], parts[2].isEmpty() ? null : LocalDate.parse(parts[2]));
    }

    String plain() {
        return names + SEPARATOR + preferredName + SEPARATOR + (birthDate == null ? "" : birthDate);
    }

    Called with(@Nullable String newNames, @Nullable String newPreferred, @Nullable LocalDate newBirthDate) {
        return new Called(
                newNames == null ? names : newNames,
                newPreferred == null ? preferredName : newPreferred,
                newBirthDate == null ? birthDate : newBirthDate);
    }

    /** How she wants to be called; without a wish, by the first word of her names. */
    String name() {
        if (!preferredName.isEmpty()) {
            return preferredName;
        }
        if (names.isEmpty()) {
            return UNKNOWN;
        }
        var blank = names.indexOf(' ');
        return blank < 0 ? names : names.substring(0, blank);
    }

    String fullNames() {
        return names.isEmpty() ? name() : names;
    }

    @Override
    public String toString() {
        return "Called[]";
    }
}
