package org.oportunidad.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oportunidad.platform.database.DataFolder;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.keys.UnusableKeys;

/** A demonstration makes its own keys, keeps them with its data, and never touches those of others. */
class StartKeysTests {

    @TempDir
    Path place;

    @Test
    void finishedDemonstrationKeepsItsKeysAndItsData() throws IOException {
        try (var data = folder()) {
            StartKeys.prepare(demo(), data);
            var inside = Files.createDirectory(data.root().resolve("database"));
            data.finish();
            var key = Files.readString(place.resolve("keys/signing.json"));

            StartKeys.prepare(demo(), data);

            assertThat(place.resolve("keys/signing.json")).hasContent(key);
            assertThat(inside).exists();
        }
    }

    @Test
    void demonstrationThatWasNotFinishedBeginsAnew() throws IOException {
        try (var data = folder()) {
            StartKeys.prepare(demo(), data);
            var inside = Files.createDirectory(data.root().resolve("database"));
            var key = Files.readString(place.resolve("keys/signing.json"));

            StartKeys.prepare(demo(), data);

            assertThat(inside).doesNotExist();
            assertThat(Files.readString(place.resolve("keys/signing.json"))).isNotEqualTo(key);
        }
    }

    @Test
    void demonstrationWhoseKeysAreGoneSaysSo() throws IOException {
        try (var data = folder()) {
            StartKeys.prepare(demo(), data);
            Files.createDirectory(data.root().resolve("database"));
            data.finish();
            DataFolder.delete(place.resolve("keys"));

            assertThatThrownBy(() -> StartKeys.prepare(demo(), data)).hasMessageContaining("are gone");
        }
    }

    @Test
    void letterboxIsGivenANewKeyAsOftenAsItIsAskedForAndTheOtherKeysStay() throws IOException {
        var keys = place.resolve("made/keys");
        StartKeys.make(keys);
        var signing = Files.readString(keys.resolve("signing.json"));
        var slots = new java.util.HashSet<Object>();
        slots.add(Keys.open(keys).letterbox().slot());

        StartKeys.rotateLetterbox(keys);
        slots.add(Keys.open(keys).letterbox().slot());
        Files.writeString(keys.resolve("letterbox.json.new"), "{\"prim");
        StartKeys.rotateLetterbox(keys);
        slots.add(Keys.open(keys).letterbox().slot());

        assertThat(slots).hasSize(3);
        assertThat(keys.resolve("signing.json")).hasContent(signing);
        try (var files = Files.list(keys)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "key-encryption.json",
                            "blind-index.json",
                            "signing.json",
                            "letterbox.json",
                            "sealed.json",
                            "push.json");
        }
    }

    @Test
    void letterboxThatIsNotThereOrDamagedIsNotReplaced() throws IOException {
        var keys = place.resolve("made/keys");
        assertThatThrownBy(() -> StartKeys.rotateLetterbox(keys)).hasMessageContaining("no keys folder");
        StartKeys.make(keys);
        Files.writeString(keys.resolve("letterbox.json"), "{\"primaryKeyId\":1");

        assertThatThrownBy(() -> StartKeys.rotateLetterbox(keys)).isInstanceOf(UnusableKeys.class);
        assertThat(keys.resolve("letterbox.json")).hasContent("{\"primaryKeyId\":1");
    }

    @Test
    void keysOfOthersAreLeftAlone() throws IOException {
        Files.createDirectory(place.resolve("keys"));
        Files.writeString(place.resolve("keys/house.txt"), "under the mat");

        try (var data = folder()) {
            assertThatThrownBy(() -> StartKeys.prepare(demo(), data)).hasMessageContaining("holds other keys");
        }
        assertThat(place.resolve("keys/house.txt")).exists();
    }

    private DataFolder folder() {
        return DataFolder.open(place.resolve("data"));
    }

    private StartSettings demo() {
        return StartSettings.of(new String[] {"demo", "--data=" + place.resolve("data")}, Map.of());
    }
}
