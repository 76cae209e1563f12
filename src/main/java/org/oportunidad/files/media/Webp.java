package org.oportunidad.files.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.oportunidad.platform.program.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes a picture of ours as WebP with {@code cwebp} where the machine has it, for browsers that ask for it. Nothing is read
 * but what we wrote as JPEG ourselves; both files live in a folder that only we may open and are gone when it ends.
 */
@Component
class Webp {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** In percent of the JPEG: for less than that it is not worth keeping both. */
    private static final int CLEARLY_LIGHTER = 90;

    private final Program cwebp;
    private final boolean there;

    @Autowired
    Webp() {
        this(new Program("cwebp"));
    }

    Webp(Program cwebp) {
        this.cwebp = cwebp;
        this.there = cwebp.there("-version");
    }

    /** Nothing where the machine cannot, or where it would save little. */
    Optional<byte[]> of(byte[] jpeg) {
        return there ? written(jpeg).filter(webp -> worthIt(webp, jpeg)) : Optional.empty();
    }

    private static boolean worthIt(byte[] webp, byte[] jpeg) {
        return Bytes.word(webp, 0, "RIFF")
                && Bytes.word(webp, 8, "WEBP")
                && webp.length * 100L <= jpeg.length * (long) CLEARLY_LIGHTER;
    }

    private Optional<byte[]> written(byte[] jpeg) {
        try {
            var folder = Files.createTempDirectory("picture");
            var from = folder.resolve("in");
            var to = folder.resolve("out");
            try {
                Files.write(from, jpeg);
                var arguments = List.of("-quiet", "-q", "75", "-m", "6", "-metadata", "none", "in", "-o", "out");
                return cwebp.run(folder, LONGEST, arguments) && Files.exists(to)
                        ? Optional.of(Files.readAllBytes(to))
                        : Optional.empty();
            } finally {
                for (Path path : List.of(from, to, folder)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
