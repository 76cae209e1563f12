package org.oportunidad.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The file beside the keys that repeats every batch, so that whoever rewrites the database cannot rewrite the past. */
public final class RootsFile {

    private static final String HEADER = "# Sealed batches of the audit log. Keep this file; never edit it.\n";

    private final Path path;

    public RootsFile(Path path) {
        this.path = path;
    }

    /** Its whole lines without comments, as they are, for the verifier; a last line torn by a crash is none. */
    public List<String> lines() {
        try {
            if (!Files.exists(path)) {
                return List.of();
            }
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest batch in it. */
    Optional<Batch> last() {
        List<String> lines = lines();
        return lines.reversed().stream()
                .map(Batch::ofLine)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Appends durably: the bytes are on the disk when it returns. */
    void append(List<Batch> batches) {
        try (FileChannel file = FileChannel.open(
                path,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            StringBuilder text = new StringBuilder(file.size() == 0 ? HEADER : "");
            batches.forEach(batch -> text.append(batch.line()).append('\n'));
            file.position(endOfLastWholeLine(file));
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.truncate(file.position());
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long endOfLastWholeLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            one.clear();
            file.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
