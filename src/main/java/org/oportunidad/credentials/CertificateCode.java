package org.oportunidad.credentials;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The short code that is printed on a certificate and typed by whoever checks it: twelve signs of Crockford's alphabet
 * (no I, L, O, U), the last one a check sign that catches every single mistyped sign and every swap of neighbours.
 * Eleven random signs are 55 bits: nobody finds a certificate by trying.
 *
 * @param value the twelve signs without separators, upper case
 */
public record CertificateCode(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BASE = SIGNS.length();
    /** x⁵ + x² + 1, the field in which the check sign is computed. */
    private static final int POLYNOMIAL = 0b100101;

    private static final SecureRandom RANDOM = new SecureRandom();

    public CertificateCode {
        if (value.length() != LENGTH || checkSign(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
            throw new IllegalArgumentException("not a certificate code");
        }
    }

    /** A code nobody has seen. */
    public static CertificateCode random() {
        var signs = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(BASE)));
        }
        return new CertificateCode(signs.append(checkSign(signs.toString())).toString());
    }

    /** What somebody typed: hyphens, spaces and case do not matter, O counts as 0, I and L as 1; empty if it is no code. */
    public static Optional<CertificateCode> parse(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        var signs = new StringBuilder(LENGTH);
        for (char sign : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            if (sign == '-' || Character.isWhitespace(sign)) {
                continue;
            }
            signs.append(
                    switch (sign) {
                        case 'O' -> '0';
                        case 'I', 'L' -> '1';
                        default -> sign;
                    });
        }
        boolean known = signs.length() == LENGTH && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        if (!known || checkSign(signs.substring(0, LENGTH - 1)) != signs.charAt(LENGTH - 1)) {
            return Optional.empty();
        }
        return Optional.of(new CertificateCode(signs.toString()));
    }

    /** In groups of four, as printed. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** Weighs each sign by a power of x in GF(32): single errors and swaps of any two signs change the sum. */
    private static char checkSign(String signs) {
        int sum = 0;
        int weight = 2;
        for (int i = 0; i < signs.length(); i++) {
            int sign = SIGNS.indexOf(signs.charAt(i));
            if (sign < 0) {
                throw new IllegalArgumentException("not a certificate code");
            }
            sum ^= times(sign, weight);
            weight = times(weight, 2);
        }
        return SIGNS.charAt(sum);
    }

    private static int times(int left, int right) {
        int product = 0;
        int factor = left;
        for (int rest = right; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product ^= factor;
            }
            factor <<= 1;
            if ((factor & BASE) != 0) {
                factor ^= POLYNOMIAL;
            }
        }
        return product;
    }

    @Override
    public String toString() {
        return value;
    }
}
