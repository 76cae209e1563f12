package org.oportunidad.platform.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal fields: every person has a data key of her own, kept only wrapped by the country's key, so that
 * destroying it erases her from every copy.
 *
 * <p>The context says where a sealed value lives ({@code table|column|row id}); a value moved elsewhere does not open.
 */
public final class Envelope {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] WRAPPING = "oportunidad data key".getBytes(StandardCharsets.UTF_8);

    private final Aead keyEncryption;
    private final SecureRandom random = new SecureRandom();

    Envelope(Aead keyEncryption) {
        this.keyEncryption = keyEncryption;
    }

    /** A fresh data key, wrapped; store it beside the person and pass it back to seal and open. */
    public byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            return keyEncryption.encrypt(key, WRAPPING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be wrapped", e);
        }
    }

    /** Seals a text under a person's wrapped key for one place, written {@code table|column|row id}. */
    public byte[] seal(byte[] wrapped, String plain, String context) {
        try {
            return encrypt(unwrap(wrapped), utf8(plain), context);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    /** Seals a file under a person's wrapped key for one place. */
    public byte[] sealBytes(byte[] wrapped, byte[] plain, String context) {
        try {
            return encrypt(unwrap(wrapped), plain, context);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    /** Opens what {@link #sealBytes} sealed for the same place. */
    public byte[] openBytes(byte[] wrapped, byte[] sealed, String context) {
        try {
            return decrypt(unwrap(wrapped), sealed, context);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    /** Opens what {@link #seal(byte[], String, String)} sealed for the same place. */
    public String open(byte[] wrapped, byte[] sealed, String context) {
        try {
            return new String(decrypt(unwrap(wrapped), sealed, context), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    /** Seals a short-lived text that belongs to no person's key, such as a queued message. */
    public byte[] sealPassing(String plain, String context) {
        try {
            return keyEncryption.encrypt(utf8(plain), utf8("passing|" + context));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    /** Opens what {@link #sealPassing} sealed for the same place. */
    public String openPassing(byte[] sealed, String context) {
        try {
            return new String(keyEncryption.decrypt(sealed, utf8("passing|" + context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(e);
        }
    }

    private SecretKeySpec unwrap(byte[] wrapped) throws GeneralSecurityException {
        return new SecretKeySpec(keyEncryption.decrypt(wrapped, WRAPPING), "AES");
    }

    private byte[] encrypt(SecretKeySpec key, byte[] text, String context) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(utf8(context));
        byte[] sealed = new byte[1 + NONCE_BYTES + cipher.getOutputSize(text.length)];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        cipher.doFinal(text, 0, text.length, sealed, 1 + NONCE_BYTES);
        return sealed;
    }

    private static byte[] decrypt(SecretKeySpec key, byte[] sealed, String context) throws GeneralSecurityException {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new GeneralSecurityException("not a sealed field of this version");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_BYTES));
        cipher.updateAAD(utf8(context));
        return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
