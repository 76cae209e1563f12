package org.oportunidad.referral.words;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.keys.Keys;
import org.springframework.stereotype.Component;

/** Seals and opens under the key of one request, which lies wrapped beside it by the key for what is sealed. */
@Component
public class SealedWords {

    private final Keys keys;

    SealedWords(Keys keys) {
        this.keys = keys;
    }

    public byte[] newKey() {
        return keys.sealed().newKey();
    }

    /** Nothing written is nothing kept. */
    public byte @Nullable [] seal(byte[] key, String words, String column, UUID row) {
        return words.isEmpty() ? null : keys.sealed().seal(key, words, context(column, row));
    }

    /** Empty when nothing was kept. */
    public String open(byte[] key, byte @Nullable [] sealed, String column, UUID row) {
        return sealed == null ? "" : keys.sealed().open(key, sealed, context(column, row));
    }

    private static String context(String column, UUID row) {
        return "referral|" + column + "|" + row;
    }
}
