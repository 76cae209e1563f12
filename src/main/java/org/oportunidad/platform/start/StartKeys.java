package org.oportunidad.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.oportunidad.platform.database.DataFolder;
import org.oportunidad.platform.database.StartRefused;
import org.oportunidad.platform.keys.Keys;

/** The keys folder at start-up: made for a demonstration, demanded for real people. */
final class StartKeys {

    private static final String MARK = "for-demonstration-only";

    private StartKeys() {}

    /** Makes the keys of a new installation; an existing folder is left as it is. */
    static void make(Path folder) {
        try {
            if (Keys.lacksOnlyYoungerKeys(folder)) {
                Keys.openOrCreate(folder);
                System.out.printf("What was missing was added to the keys in %s. Renew their copy.%n", folder);
                return;
            }
            if (Files.exists(folder)) {
                throw new StartRefused("%s exists already; keys are never overwritten.".formatted(folder));
            }
            Files.createDirectories(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw DataFolder.unusable(folder, e);
        }
        Keys.openOrCreate(folder);
        System.out.printf(
                "Keys made in %s. Back them up apart from the data: without them nothing can be read.%n", folder);
    }

    /** Gives phones a new key to seal for; what they sealed before still opens. */
    static void rotateLetterbox(Path folder) {
        Keys.rotateLetterbox(folder);
        Keys.open(folder);
        System.out.printf(
                "The letterbox in %s has a new key; the older ones still open what waits on phones.%n"
                        + "Renew the copy of the keys, then start the program again.%n",
                folder);
    }

    static void prepare(StartSettings settings, DataFolder data) {
        switch (settings.mode()) {
            case DEMO -> demonstration(settings, data);
            case PRODUCTION -> {
                if (settings.rehearsal()) {
                    Keys.openOrCreate(settings.keys());
                } else {
                    production(settings.keys());
                }
            }
        }
    }

    private static void production(Path keys) {
        if (Files.exists(keys.resolve(MARK))) {
            throw new StartRefused(
                    "The keys in %s were made for a demonstration; ./oportunidad keys DIR makes real ones."
                            .formatted(keys));
        }
        Keys.open(keys);
    }

    private static void demonstration(StartSettings settings, DataFolder data) {
        var mark = settings.keys().resolve(MARK);
        try {
            if (settings.fresh() || data.isUnfinished() || !data.holdsDatabase()) {
                data.begin();
                data.empty();
                if (Files.exists(mark)) {
                    DataFolder.delete(settings.keys());
                }
            }
            if (!Files.exists(mark) && holdsSomething(settings.keys())) {
                throw new StartRefused(
                        "%s holds other keys or files; the demonstration makes its own. Choose another --data."
                                .formatted(settings.keys()));
            }
            if (!Files.exists(mark)) {
                if (data.holdsDatabase()) {
                    throw new StartRefused("The keys of this demonstration are gone from %s; begin again with --fresh."
                            .formatted(settings.keys()));
                }
                makePrivate(settings.keys());
                Files.createFile(mark);
            }
            Keys.openOrCreate(settings.keys());
        } catch (IOException e) {
            throw DataFolder.unusable(settings.keys(), e);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isPresent();
        }
    }
}
