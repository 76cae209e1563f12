package org.oportunidad.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of the PostgreSQL server, unpacked once from the archive that the build brings along. */
public record PostgresBinaries(Path home) {

    /** The version of the archive in the POM; a test holds the two together. */
    static final String VERSION = "18.6.0";

    private static final int EXECUTABLE_BITS = 0111;

    /** Unpacks the pinned version into {@code parent}, or finds it there. */
    public static PostgresBinaries unpackedIn(Path parent) {
        try (var archive = PostgresBinaries.class.getResourceAsStream(archiveName())) {
            return unpackedIn(parent.resolve("postgresql-" + VERSION), archive);
        } catch (IOException e) {
            throw DataFolder.unusable(parent, e);
        }
    }

    /** Unpacks a given archive into {@code home}, or finds it there. A half unpacked folder never takes the place of a whole one. */
    public static PostgresBinaries unpackedIn(Path home, @Nullable InputStream archive) throws IOException {
        if (!Files.isDirectory(home)) {
            if (archive == null) {
                throw new StartRefused("There is no embedded database for this kind of computer (" + archiveName()
                        + "); name a PostgreSQL server in OPORTUNIDAD_DB_URL.");
            }
            var half = home.resolveSibling(
                    home.getFileName() + ".half-" + ProcessHandle.current().pid());
            try {
                unpack(archive, half);
                moveInPlace(half, home);
            } finally {
                DataFolder.delete(half);
            }
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The major version, as the server itself says it. */
    int major() {
        var said = Commands.run(program("postgres").toString(), "--version").output();
        return Integer.parseInt(said.strip().replaceAll("^.*\\s(\\d+)\\..*$", "$1"));
    }

    private static String archiveName() {
        var architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return "/postgres-linux-%s.txz".formatted(architecture.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static void unpack(InputStream archive, Path half) throws IOException {
        Files.createDirectories(half);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path half) throws IOException {
        var target = half.resolve(entry.getName()).normalize();
        if (!target.startsWith(half)) {
            throw new IOException("entry outside the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            var executable = (entry.getMode() & EXECUTABLE_BITS) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveInPlace(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
