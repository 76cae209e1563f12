package org.oportunidad.platform.keys;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Finds an encrypted value by equality without the database ever learning it: a keyed fingerprint per purpose. */
public final class BlindIndex {

    private static final int BYTES = 32;

    private final PrfSet prf;

    BlindIndex(PrfSet prf) {
        this.prf = prf;
    }

    /** The fingerprint of an already normalised value; the same text under another purpose gives another one. */
    public byte[] of(String purpose, String normalised) {
        String input = purpose.length() + ":" + purpose + normalised;
        try {
            return prf.computePrimary(input.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no fingerprint could be computed", e);
        }
    }
}
