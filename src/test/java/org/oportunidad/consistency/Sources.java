package org.oportunidad.consistency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the program as they lie in the tree. */
final class Sources {

    static final Path ROOT = Path.of("src/main/java/org/oportunidad");

    private Sources() {}

    /** One file: its path under the root package and its text. */
    record Source(String path, String text) {

        String module() {
            var slash = path.indexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }

    static List<Source> ending(String... endings) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            var found = files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(Sources::read)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No file ends in " + String.join(", ", endings));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
