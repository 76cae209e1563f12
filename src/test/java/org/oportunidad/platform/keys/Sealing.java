package org.oportunidad.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals for a letterbox with the library that opens it; that a phone seals alike is seen in the browser. */
public final class Sealing {

    private Sealing() {}

    public static byte[] seal(Letterbox.Slot slot, String context, String text) {
        return seal(slot, context, text.getBytes(StandardCharsets.UTF_8));
    }

    @AccessesPartialKey // a phone knows the public part only
    public static byte[] seal(Letterbox.Slot slot, String context, byte[] clear) {
        try {
            int id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(slot.prefix()), 1, 4)
                    .getInt();
            var parameters = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
            var point = Bytes.copyFrom(Base64.getUrlDecoder().decode(slot.point()));
            var key = HpkePublicKey.create(parameters, point, id);
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(id).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(clear, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
