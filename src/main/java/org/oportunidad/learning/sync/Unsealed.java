package org.oportunidad.learning.sync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An op as it comes out of its seal: what she did, in JSON, and behind a zero byte what she recorded or photographed, one after
 * the other. JSON has no zero byte, so that ops of before need no other form.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Unsealed(String json, byte[] files) {

    static Unsealed of(byte[] clear) {
        int end = 0;
        while (end < clear.length && clear[end] != 0) {
            end++;
        }
        return new Unsealed(
                new String(clear, 0, end, StandardCharsets.UTF_8),
                Arrays.copyOfRange(clear, Math.min(clear.length, end + 1), clear.length));
    }
}
