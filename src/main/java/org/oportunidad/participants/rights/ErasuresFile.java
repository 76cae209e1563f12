package org.oportunidad.participants.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.platform.keys.Keys;
import org.springframework.stereotype.Component;

/** The tombstones beside the keys: who was erased, by id alone, apart from the data and its backups. */
@Component
class ErasuresFile {

    private static final int LENGTH_OF_AN_ID = 36;

    private final Path path;

    ErasuresFile(Keys keys) {
        this.path = keys.erasures();
    }

    /** Appends durably: the bytes are on the disk when it returns. */
    synchronized void add(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        ids.forEach(id -> text.append(id).append('\n'));
        try (var file = FileChannel.open(
                path,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody in it; a line torn by a crash is found again in the database at the next start. */
    Set<UUID> ids() {
        try {
            var ids = new LinkedHashSet<UUID>();
            if (Files.exists(path)) {
                for (var line :
                        Files.readString(path, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                    if (line.length() == LENGTH_OF_AN_ID) {
                        ids.add(UUID.fromString(line));
                    }
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
