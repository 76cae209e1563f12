package org.oportunidad.platform.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.EcdsaParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files of the keys folder: Tink keysets as JSON, readable by their owner only. */
final class KeysFolder {

    static final String KEY_ENCRYPTION = "key-encryption.json";
    static final String BLIND_INDEX = "blind-index.json";
    static final String SIGNING = "signing.json";
    /** Younger than the others: a folder made before it is given one by the command that makes keys. */
    static final String LETTERBOX = "letterbox.json";

    /** Wraps the keys of what is sealed from the rest of the program. */
    static final String SEALED = "sealed.json";

    /** Says to the services that wake phones who we are. */
    static final String PUSH = "push.json";

    private static final List<String> YOUNGER = List.of(LETTERBOX, SEALED, PUSH);
    private static final List<String> FILES = List.of(KEY_ENCRYPTION, BLIND_INDEX, SIGNING, LETTERBOX, SEALED, PUSH);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Path folder;

    KeysFolder(Path folder) {
        this.folder = folder;
    }

    void check() {
        if (!Files.isDirectory(folder)) {
            throw new UnusableKeys("there is no keys folder at " + folder);
        }
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new UnusableKeys(name + " is missing in the keys folder " + folder
                        + (lacksOnlyYoungerKeys() ? ": ./oportunidad keys " + folder + " adds it" : ""));
            }
            refuseIfOpenToOthers(file);
        }
    }

    void createIfMissing() {
        try {
            if (!Files.isDirectory(folder)) {
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            List<String> missing = FILES.stream()
                    .filter(name -> !Files.exists(folder.resolve(name)))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            if (lacksOnlyYoungerKeys()) {
                makeYoungerKeys();
                return;
            }
            if (missing.size() < FILES.size()) {
                throw new UnusableKeys(missing + " missing in the keys folder " + folder
                        + ": restore it from its copy, new keys could not read the old data");
            }
            create(KEY_ENCRYPTION, PredefinedAeadParameters.AES256_GCM);
            create(BLIND_INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF);
            create(SIGNING, PredefinedSignatureParameters.ED25519);
            makeYoungerKeys();
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableKeys("the keys folder " + folder + " cannot be made", e);
        }
    }

    /** True for a folder that was made before there were all of today's keys. */
    boolean lacksOnlyYoungerKeys() {
        var missing = FILES.stream()
                .filter(name -> !Files.exists(folder.resolve(name)))
                .toList();
        return !missing.isEmpty() && YOUNGER.containsAll(missing);
    }

    /**
     * Gives the letterbox a new key, for which phones seal from now on; the older ones stay and open what was sealed for them.
     * The file is replaced at once: whatever happens meanwhile, the old one or the new one stands there.
     */
    void rotateLetterbox() {
        check();
        try {
            var keys = KeysetHandle.newBuilder(read(LETTERBOX))
                    .addEntry(KeysetHandle.generateEntryFromParameters(letterbox())
                            .withRandomId()
                            .makePrimary())
                    .build();
            var fresh = folder.resolve(LETTERBOX + ".new");
            Files.deleteIfExists(fresh);
            write(fresh, keys);
            Files.move(fresh, folder.resolve(LETTERBOX), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableKeys("the letterbox in " + folder + " cannot be given a new key", e);
        }
    }

    private void makeYoungerKeys() throws IOException, GeneralSecurityException {
        if (!Files.exists(folder.resolve(LETTERBOX))) {
            create(LETTERBOX, letterbox());
        }
        if (!Files.exists(folder.resolve(SEALED))) {
            create(SEALED, PredefinedAeadParameters.AES256_GCM);
        }
        if (!Files.exists(folder.resolve(PUSH))) {
            create(PUSH, push());
        }
        syncFolder();
    }

    /** ES256 as tokens write it: the bare pair of numbers, without a mark of the key before it. */
    private static EcdsaParameters push() throws GeneralSecurityException {
        return EcdsaParameters.builder()
                .setCurveType(EcdsaParameters.CurveType.NIST_P256)
                .setHashType(EcdsaParameters.HashType.SHA256)
                .setSignatureEncoding(EcdsaParameters.SignatureEncoding.IEEE_P1363)
                .setVariant(EcdsaParameters.Variant.NO_PREFIX)
                .build();
    }

    private static HpkeParameters letterbox() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }

    KeysetHandle read(String name) throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(folder.resolve(name)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UnusableKeys(name + " cannot be read in the keys folder " + folder, e);
        }
    }

    private void create(String name, Parameters parameters) throws IOException, GeneralSecurityException {
        write(folder.resolve(name), KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
    }

    private static void write(Path path, KeysetHandle keys) throws IOException, GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        try (FileChannel file = FileChannel.open(
                path,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void refuseIfOpenToOthers(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new UnusableKeys(file + " can be read by other users of this machine: chmod 600 it");
            }
        } catch (IOException e) {
            throw new UnusableKeys(file + " cannot be examined", e);
        }
    }
}
