package org.oportunidad.programme;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An identity document that people of the country may have, and what a valid number of it looks like.
 *
 * @param code stable code: RUN, PASSPORT, UNHCR…
 * @param names what people call it, by language
 * @param pattern of the normalised number: capital letters and digits only
 */
public record IdentityDocumentRule(
        String code, Map<String, String> names, Pattern pattern, CheckDigit checkDigit, String example) {

    public IdentityDocumentRule {
        names = Map.copyOf(names);
    }

    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", code));
    }

    /** The number in its one stored spelling, or nothing if no such document can have it. */
    public Optional<String> normalise(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s.\\-–/]", "");
        return pattern.matcher(plain).matches() && checkDigit.holds(plain) ? Optional.of(plain) : Optional.empty();
    }

    /** How a stored number is shown to the person herself. */
    public String format(String normalised) {
        return checkDigit == CheckDigit.RUN
                ? Run.parse(normalised).map(Run::toString).orElse(normalised)
                : normalised;
    }

    /** The arithmetic that a number carries in itself. */
    public enum CheckDigit {
        NONE,
        RUN,
        CURP;

        boolean holds(String plain) {
            return switch (this) {
                case NONE -> true;
                case RUN -> Run.parse(plain).isPresent();
                case CURP -> curpDigit(plain) == plain.charAt(plain.length() - 1);
            };
        }

        /** RENAPO, Instructivo normativo para la asignación de la CURP: weights 18 to 2, modulo 10. */
        private static char curpDigit(String plain) {
            var alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
            var sum = 0;
            for (var i = 0; i < plain.length() - 1; i++) {
                sum += alphabet.indexOf(plain.charAt(i)) * (18 - i);
            }
            return (char) ('0' + (10 - sum % 10) % 10);
        }
    }
}
