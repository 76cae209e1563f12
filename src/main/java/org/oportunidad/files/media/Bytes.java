package org.oportunidad.files.media;

import java.nio.charset.StandardCharsets;

/** Numbers and words inside of bytes that nobody vouches for: reading past the end is asked about first. */
final class Bytes {

    private Bytes() {}

    static boolean at(byte[] content, int place, int... expected) {
        if (place < 0 || place + expected.length > content.length) {
            return false;
        }
        for (int number = 0; number < expected.length; number++) {
            if ((content[place + number] & 0xFF) != expected[number]) {
                return false;
            }
        }
        return true;
    }

    static boolean word(byte[] content, int place, String expected) {
        return place >= 0
                && place + expected.length() <= content.length
                && new String(content, place, expected.length(), StandardCharsets.ISO_8859_1).equals(expected);
    }

    /** An unsigned number of up to seven bytes, the highest first. */
    static long high(byte[] content, int place, int bytes) {
        long value = 0;
        for (int number = 0; number < bytes; number++) {
            value = value << 8 | content[place + number] & 0xFF;
        }
        return value;
    }

    /** An unsigned number of up to eight bytes, the lowest first. */
    static long low(byte[] content, int place, int bytes) {
        long value = 0;
        for (int number = bytes - 1; number >= 0; number--) {
            value = value << 8 | content[place + number] & 0xFF;
        }
        return value;
    }
}
