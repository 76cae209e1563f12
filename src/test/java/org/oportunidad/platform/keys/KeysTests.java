package org.oportunidad.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys folder and what its keys do. */
class KeysTests {

    private static final String PLACE = "participants.contact|value|018f";

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Keys keys;

    @BeforeEach
    void makeKeys() {
        folder = home.resolve("made").resolve("keys");
        keys = Keys.openOrCreate(folder);
    }

    @Test
    void foldersAndFilesAreMadeForTheirOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void folderOfBeforeIsGivenALetterboxAndKeepsItsKeys() throws IOException {
        var sealed = keys.envelope().sealPassing("code", PLACE);
        Files.delete(folder.resolve(KeysFolder.LETTERBOX));

        assertThat(Keys.lacksOnlyYoungerKeys(folder)).isTrue();
        assertThatThrownBy(() -> Keys.open(folder)).hasMessageContaining("adds it");
        var again = Keys.openOrCreate(folder);

        assertThat(again.envelope().openPassing(sealed, PLACE)).isEqualTo("code");
        assertThat(again.letterbox().slot().point()).hasSize(87);
    }

    @Test
    void folderOfBeforeIsGivenAKeyForWhatIsSealedAndKeepsItsLetterbox() throws IOException {
        var slot = keys.letterbox().slot();
        Files.delete(folder.resolve(KeysFolder.SEALED));

        assertThatThrownBy(() -> Keys.open(folder)).hasMessageContaining("adds it");

        assertThat(Keys.openOrCreate(folder).letterbox().slot()).isEqualTo(slot);
    }

    @Test
    void folderOfBeforeIsGivenAKeyThatWakesPhones() throws IOException {
        var slot = keys.letterbox().slot();
        Files.delete(folder.resolve(KeysFolder.PUSH));

        assertThatThrownBy(() -> Keys.open(folder)).hasMessageContaining("adds it");

        var again = Keys.openOrCreate(folder);
        assertThat(again.letterbox().slot()).isEqualTo(slot);
        assertThat(again.pushKey().point()).hasSize(87).startsWith("B");
        assertThat(again.pushKey().sign(new byte[3])).hasSize(64);
        assertThat(Keys.open(folder).pushKey().point())
                .isEqualTo(again.pushKey().point());
    }

    @Test
    void whatIsSealedOpensWithNoOtherKey() {
        var sealedKey = keys.sealed().newKey();
        var sealed = keys.sealed().seal(sealedKey, "words", PLACE);

        assertThat(keys.sealed().open(sealedKey, sealed, PLACE)).isEqualTo("words");
        assertThatThrownBy(() -> keys.envelope().open(sealedKey, sealed, PLACE)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void letterboxOpensWhatWasSealedBeforeItsKeyChanged() {
        var before = keys.letterbox().slot();
        var sealed = Sealing.seal(before, "op|1", "Rosa");
        new KeysFolder(folder).rotateLetterbox();

        var after = Keys.open(folder).letterbox();

        assertThat(after.slot()).isNotEqualTo(before);
        assertThat(after.open(sealed, "op|1")).asString(StandardCharsets.UTF_8).isEqualTo("Rosa");
        assertThat(after.open(Sealing.seal(after.slot(), "op|1", "Elena"), "op|1"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Elena");
        assertThatThrownBy(() -> after.open(sealed, "op|2")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void keysStayTheSameWhenTheFolderIsOpenedAgain() {
        byte[] key = keys.envelope().newKey();
        byte[] sealed = keys.envelope().seal(key, "Rosa Ñandú", PLACE);

        Keys again = Keys.openOrCreate(folder);

        assertThat(again.envelope().open(key, sealed, PLACE)).isEqualTo("Rosa Ñandú");
        assertThat(again.blindIndex().of("run", "111111111"))
                .isEqualTo(keys.blindIndex().of("run", "111111111"));
    }

    @Test
    void fileThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(folder.resolve(KeysFolder.SIGNING), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Keys.open(folder))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void missingFileIsNeverReplacedByAFreshKey() throws IOException {
        Files.delete(folder.resolve(KeysFolder.KEY_ENCRYPTION));

        assertThatThrownBy(() -> Keys.openOrCreate(folder))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining(KeysFolder.KEY_ENCRYPTION);
        assertThat(folder.resolve(KeysFolder.KEY_ENCRYPTION)).doesNotExist();
    }

    @Test
    void damagedFileIsRefusedInOneLine() throws IOException {
        Files.writeString(folder.resolve(KeysFolder.BLIND_INDEX), "{\"primaryKeyId\":1");

        assertThatThrownBy(() -> Keys.open(folder))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void sealedFieldOpensOnlyWithItsKeyInItsPlace() {
        Envelope envelope = keys.envelope();
        byte[] hers = envelope.newKey();
        byte[] sealed = envelope.seal(hers, "+56 9 1234 5678", PLACE);

        assertThat(envelope.open(hers, sealed, PLACE)).isEqualTo("+56 9 1234 5678");
        assertThatThrownBy(() -> envelope.open(hers, sealed, "participants.contact|value|018e"))
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> envelope.open(envelope.newKey(), sealed, PLACE))
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> envelope.open(hers, new byte[0], PLACE)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void everyFlippedBitOfASealedFieldIsNoticed() {
        Envelope envelope = keys.envelope();
        byte[] key = envelope.newKey();
        byte[] sealed = envelope.seal(key, "Elena", PLACE);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> envelope.open(key, changed, PLACE)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void sameTextIsNeverSealedTheSameWayTwice() {
        byte[] key = keys.envelope().newKey();

        assertThat(keys.envelope().seal(key, "Elena", PLACE))
                .isNotEqualTo(keys.envelope().seal(key, "Elena", PLACE));
    }

    @Test
    void passingTextIsBoundToItsPlaceToo() {
        byte[] sealed = keys.envelope().sealPassing("123456", "message|1");

        assertThat(keys.envelope().openPassing(sealed, "message|1")).isEqualTo("123456");
        assertThatThrownBy(() -> keys.envelope().openPassing(sealed, "message|2"))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void fingerprintDependsOnPurposeAndFolder() {
        BlindIndex index = keys.blindIndex();
        Keys others = Keys.openOrCreate(home.resolve("other"));

        assertThat(index.of("phone", "1")).hasSize(32).isNotEqualTo(index.of("run", "1"));
        assertThat(index.of("a", "bc")).isNotEqualTo(index.of("ab", "c"));
        assertThat(others.blindIndex().of("phone", "1")).isNotEqualTo(index.of("phone", "1"));
    }

    @Test
    void signatureHoldsForItsContentOnly() {
        byte[] content = "root".getBytes(StandardCharsets.UTF_8);
        byte[] signature = keys.signer().sign(content);

        assertThat(keys.signer().isSignedBy(content, signature)).isTrue();
        assertThat(keys.signer().isSignedBy("roof".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(Keys.openOrCreate(home.resolve("other")).signer().isSignedBy(content, signature))
                .isFalse();
    }

    @Test
    void brokenSealSaysNothingOfTheContent() {
        byte[] key = keys.envelope().newKey();
        byte[] sealed = keys.envelope().seal(key, "canary", PLACE);

        assertThatThrownBy(() -> keys.envelope().open(key, sealed, "elsewhere"))
                .hasMessageNotContaining("canary")
                .hasMessageNotContaining("elsewhere");
    }
}
