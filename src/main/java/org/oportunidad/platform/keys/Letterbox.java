package org.oportunidad.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A letterbox with a slot for everybody and a key for us: a phone seals with the public part what nobody may read on it, and
 * only the program opens it (HPKE, RFC 9180, with P-256, which every browser knows). After a rotation what was sealed for an
 * older key still opens.
 */
public final class Letterbox {

    private final HybridDecrypt opener;
    private final Slot slot;

    @AccessesPartialKey // the public part is what phones are given
    Letterbox(KeysetHandle keys) throws GeneralSecurityException {
        this.opener = keys.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        var newest = (HpkePublicKey) keys.getPublicKeysetHandle().getPrimary().getKey();
        this.slot = new Slot(
                text(newest.getOutputPrefix().toByteArray()),
                text(newest.getPublicKeyBytes().toByteArray()));
    }

    /**
     * What a phone needs to seal, in base64url.
     *
     * @param prefix stands before everything that is sealed and names the key
     * @param point the public key, uncompressed
     */
    public record Slot(String prefix, String point) {}

    public Slot slot() {
        return slot;
    }

    /** Opens what was sealed for that context; {@link BrokenSeal} for everything else. */
    public byte[] open(byte[] sealed, String context) {
        try {
            return opener.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
