package org.oportunidad.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Says to the services that wake phones who we are (VAPID, RFC 8292). A phone is bound to the public part when it is turned on: another
 * key wakes none of them any more.
 */
public final class PushKey {

    private static final int NUMBER = 32;
    private static final byte UNCOMPRESSED = 4;

    private final PublicKeySign sign;
    private final String point;

    @AccessesPartialKey // the public part is what browsers are given
    PushKey(KeysetHandle keys) throws GeneralSecurityException {
        this.sign = keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        var shown = ((EcdsaPublicKey) keys.getPublicKeysetHandle().getPrimary().getKey()).getPublicPoint();
        var bytes = new byte[1 + 2 * NUMBER];
        bytes[0] = UNCOMPRESSED;
        put(shown.getAffineX(), bytes, 1);
        put(shown.getAffineY(), bytes, 1 + NUMBER);
        this.point = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The public part, uncompressed, in base64url. */
    public String point() {
        return point;
    }

    /** Signs with ES256: the pair of numbers, 64 bytes. */
    public byte[] sign(byte[] content) {
        try {
            return sign.sign(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for phones does not sign", e);
        }
    }

    private static void put(BigInteger number, byte[] into, int from) {
        var bytes = number.toByteArray();
        var length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, into, from + NUMBER - length, length);
    }
}
