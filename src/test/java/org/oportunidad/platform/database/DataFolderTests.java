package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program holds one folder, and never a folder that is not its own. */
class DataFolderTests {

    @TempDir
    Path place;

    @Test
    void secondStartOnTheSameFolderIsRefused() {
        try (var held = DataFolder.open(place.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(held.root()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void folderIsFreeAgainAfterTheProgramEnded() {
        DataFolder.open(place.resolve("data")).close();

        DataFolder.open(place.resolve("data")).close();
    }

    @Test
    void folderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataFolder.open(place)).hasMessageContaining("holds other files");
        assertThat(place.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws IOException {
        var file = Files.createFile(place.resolve("data"));

        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"))).isInstanceOf(StartRefused.class);
    }

    @Test
    void inventedAndRealPeopleNeverShareAFolder() {
        try (var folder = DataFolder.open(place.resolve("data"))) {
            folder.claimFor("demo");
            folder.claimFor("demo");

            assertThatThrownBy(() -> folder.claimFor("production")).hasMessageContaining("is for demo");
        }
    }

    @Test
    void emptyingKeepsTheLockAndTheKind() throws IOException {
        try (var folder = DataFolder.open(place.resolve("data"))) {
            folder.claimFor("demo");
            Files.createDirectories(folder.root().resolve("files/deep"));

            folder.empty();

            assertThat(folder.root().resolve("files")).doesNotExist();
            assertThatThrownBy(() -> folder.claimFor("production")).isInstanceOf(StartRefused.class);
            assertThatThrownBy(() -> DataFolder.open(folder.root())).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void whatWasBegunIsUnfinishedUntilItIsSaidToBeWhole() throws IOException {
        try (var folder = DataFolder.open(place.resolve("data"))) {
            assertThat(folder.isUnfinished()).isFalse();

            folder.begin();
            folder.empty();
            assertThat(folder.isUnfinished()).isTrue();

            folder.finish();
            assertThat(folder.isUnfinished()).isFalse();
        }
    }
}
