package org.oportunidad.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** The folder that holds everything one installation keeps; only one program at a time may hold it. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "oportunidad.lock";
    private static final String KIND = "oportunidad.kind";
    private static final String UNFINISHED = "oportunidad.unfinished";
    private static final Set<String> KEPT = Set.of(LOCK, KIND, UNFINISHED);
    private static final long LEAST_FREE_BYTES = 300L << 20;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes the folder if it is missing and takes its lock, which a killed program gives back by itself. */
    public static DataFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(root);
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            }
            refuseFullDisk(root);
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    public Path root() {
        return root;
    }

    /** Ties the folder to one kind of use for ever: invented people and real ones never share one. */
    public void claimFor(String kind) {
        var file = root.resolve(KIND);
        try {
            var known = Files.exists(file) ? Files.readString(file).strip() : kind;
            if (!known.equals(kind)) {
                throw new StartRefused(
                        "The data in %s is for %s, not for %s; choose another --data.".formatted(root, known, kind));
            }
            Files.writeString(file, kind + "\n");
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    /** Whether a database was ever made here. */
    public boolean holdsDatabase() {
        return Files.exists(cluster());
    }

    /** Notes that what is made here from now on is of no use before it is finished. */
    public void begin() throws IOException {
        Files.writeString(root.resolve(UNFINISHED), "begun\n");
    }

    /** What was begun is whole. */
    public void finish() {
        try {
            Files.deleteIfExists(root.resolve(UNFINISHED));
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    /** Whether something was begun here and not finished. */
    public boolean isUnfinished() {
        return Files.exists(root.resolve(UNFINISHED));
    }

    /** Deletes everything in the folder but its lock and what it is. */
    public void empty() throws IOException {
        ServerProcess.stopLeftOver(cluster());
        try (var children = Files.list(root)) {
            for (var child : children.toList()) {
                if (!KEPT.contains(child.getFileName().toString())) {
                    delete(child);
                }
            }
        }
    }

    Path cluster() {
        return root.resolve("database");
    }

    /** Made when missing; only its owner may read what the logs say. */
    Path logs() throws IOException {
        var logs = root.resolve("log");
        if (!Files.isDirectory(logs)) {
            Files.createDirectory(
                    logs, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return logs;
    }

    Path programs() {
        return root.resolve("server");
    }

    Path passwords() {
        return root.resolve("database-passwords");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve(LOCK);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // the same program opened it twice: the same answer as for another one
        }
        channel.close();
        throw new StartRefused("Oportunidad is already running on the data folder %s (process %s)."
                .formatted(root, Files.readString(file).strip()));
    }

    private static void refuseForeign(Path root) throws IOException {
        if (!Files.exists(root) || Files.exists(root.resolve(LOCK))) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new StartRefused("%s is a file, not a folder for data.".formatted(root));
        }
        try (var children = Files.list(root)) {
            if (children.anyMatch(child -> !child.endsWith("lost+found"))) {
                throw new StartRefused(
                        "The folder %s holds other files; choose an empty one with --data.".formatted(root));
            }
        }
    }

    private static void refuseFullDisk(Path root) throws IOException {
        var free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartRefused("The disk of %s is full: %d MB are free, %d MB are needed."
                    .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    /** The one line for a folder that cannot be read or written. */
    public static StartRefused unusable(Path folder, IOException cause) {
        var reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left")) {
            return new StartRefused("The disk of %s is full.".formatted(folder), cause);
        }
        if (cause instanceof AccessDeniedException || reason.contains("read-only") || reason.contains("denied")) {
            return new StartRefused("The folder %s cannot be written by this user.".formatted(folder), cause);
        }
        var why = cause instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : cause.getClass().getSimpleName();
        return new StartRefused("The folder %s cannot be used: %s.".formatted(folder, why), cause);
    }

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var all = Files.walk(tree)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
