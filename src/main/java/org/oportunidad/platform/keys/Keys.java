package org.oportunidad.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The opened keys folder of one country; who holds this object can read what was sealed. */
public final class Keys {

    private final Envelope envelope;
    private final BlindIndex blindIndex;
    private final Signer signer;
    private final Letterbox letterbox;
    private final Envelope sealed;
    private final PushKey pushKey;
    private final Path folder;

    private Keys(
            Path folder,
            Envelope envelope,
            Envelope sealed,
            BlindIndex blindIndex,
            Signer signer,
            Letterbox letterbox,
            PushKey pushKey) {
        this.folder = folder;
        this.sealed = sealed;
        this.letterbox = letterbox;
        this.pushKey = pushKey;
        this.envelope = envelope;
        this.blindIndex = blindIndex;
        this.signer = signer;
    }

    /** Opens an existing folder; refuses with {@link UnusableKeys} what is missing, damaged or readable by others. */
    public static Keys open(Path folder) {
        KeysFolder files = new KeysFolder(folder);
        files.check();
        try {
            Aead keyEncryption =
                    files.read(KeysFolder.KEY_ENCRYPTION).getPrimitive(RegistryConfiguration.get(), Aead.class);
            Aead sealing = files.read(KeysFolder.SEALED).getPrimitive(RegistryConfiguration.get(), Aead.class);
            PrfSet index = files.read(KeysFolder.BLIND_INDEX).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            var signing = files.read(KeysFolder.SIGNING);
            return new Keys(
                    folder,
                    new Envelope(keyEncryption),
                    new Envelope(sealing),
                    new BlindIndex(index),
                    new Signer(
                            signing.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
                            signing.getPublicKeysetHandle()
                                    .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)),
                    new Letterbox(files.read(KeysFolder.LETTERBOX)),
                    new PushKey(files.read(KeysFolder.PUSH)));
        } catch (GeneralSecurityException e) {
            throw new UnusableKeys("a key file of " + folder + " is damaged", e);
        }
    }

    /** Opens the folder and first makes it, with fresh keys and mode 0600, when it is missing or empty. */
    public static Keys openOrCreate(Path folder) {
        new KeysFolder(folder).createIfMissing();
        return open(folder);
    }

    /** True for a folder that was made before there were all of today's keys: {@link #openOrCreate} adds what is missing. */
    public static boolean lacksOnlyYoungerKeys(Path folder) {
        return new KeysFolder(folder).lacksOnlyYoungerKeys();
    }

    /** Gives the letterbox of that folder a new key; older ones are kept. A program that runs must be started again. */
    public static void rotateLetterbox(Path folder) {
        new KeysFolder(folder).rotateLetterbox();
    }

    public Envelope envelope() {
        return envelope;
    }

    /** Seals what only the sealed schemas hold; no key of a woman's record opens it. */
    public Envelope sealed() {
        return sealed;
    }

    public BlindIndex blindIndex() {
        return blindIndex;
    }

    public Signer signer() {
        return signer;
    }

    public Letterbox letterbox() {
        return letterbox;
    }

    public PushKey pushKey() {
        return pushKey;
    }

    /** The file to which the ids of erased people are appended, so that a restored backup brings nobody back. */
    public Path erasures() {
        return folder.resolve("erasures.log");
    }

    /** The file to which the signed roots of the audit log are appended. */
    public Path auditRoots() {
        return folder.resolve("audit-roots.log");
    }
}
