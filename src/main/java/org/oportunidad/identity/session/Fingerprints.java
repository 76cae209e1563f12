package org.oportunidad.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fingerprints of random secrets: what the database keeps instead of the secret itself. */
public final class Fingerprints {

    private Fingerprints() {}

    /** SHA-256; only for secrets of 128 bits and more, which cannot be guessed back. */
    public static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
