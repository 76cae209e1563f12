package org.oportunidad.programme;

import java.util.Locale;
import java.util.Optional;

/**
 * Chile's national number with its check digit (modulo 11, weights 2 to 7 from the right; 10 is K, 11 is 0).
 *
 * @param number without the check digit
 */
public record Run(int number) {

    private static final int LONGEST = 9;

    public Run {
        if (number < 1 || number > 99_999_999) {
            throw new IllegalArgumentException("no RUN has this number of digits");
        }
    }

    /** Any usual spelling with its check digit: 12.345.678-5, 12345678-5, 123456785. */
    public static Optional<Run> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[\\s.\\-–‐‑]", "").toUpperCase(Locale.ROOT);
        if (plain.length() < 2 || plain.length() > LONGEST || !plain.matches("[0-9]+[0-9K]")) {
            return Optional.empty();
        }
        var number = Integer.parseInt(plain.substring(0, plain.length() - 1));
        if (number == 0) {
            return Optional.empty();
        }
        var run = new Run(number);
        return run.checkDigit() == plain.charAt(plain.length() - 1) ? Optional.of(run) : Optional.empty();
    }

    public char checkDigit() {
        var sum = 0;
        var weight = 2;
        for (var rest = number; rest > 0; rest /= 10) {
            sum += rest % 10 * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        var digit = 11 - sum % 11;
        return switch (digit) {
            case 11 -> '0';
            case 10 -> 'K';
            default -> (char) ('0' + digit);
        };
    }

    /** The one stored spelling: digits and check digit, nothing between. */
    public String plain() {
        return Integer.toString(number) + checkDigit();
    }

    /** As people write it: 12.345.678-5. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.') + "-" + checkDigit();
    }
}
