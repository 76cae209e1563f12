package org.oportunidad.platform.keys;

import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import java.security.GeneralSecurityException;

/** Signs what must be provable later (audit roots, releases) with the country's Ed25519 key. */
public final class Signer {

    private final PublicKeySign sign;
    private final PublicKeyVerify verify;

    Signer(PublicKeySign sign, PublicKeyVerify verify) {
        this.sign = sign;
        this.verify = verify;
    }

    public byte[] sign(byte[] content) {
        try {
            return sign.sign(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    public boolean isSignedBy(byte[] content, byte[] signature) {
        try {
            verify.verify(signature, content);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
