package org.oportunidad.identity.entry;

import java.security.SecureRandom;

/** Codes made of digits: drawn, and read as people type them. */
final class Digits {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Digits() {}

    static String draw(int length) {
        var digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    /** The digits of what was typed, in any script, without the spaces and dashes between them; empty when other. */
    static String read(String typed) {
        if (typed.length() > 60) {
            return "";
        }
        var digits = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!Character.isSpaceChar(c) && !Character.isWhitespace(c) && c != '-') {
                return "";
            }
        }
        return digits.toString();
    }

    /** In groups of three, as a longer code is easier to copy. */
    static String inThrees(String digits) {
        return digits.replaceAll("(\\d{3})(?=\\d)", "$1 ");
    }

    /** In groups of four, as they are shown and read aloud. */
    static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
