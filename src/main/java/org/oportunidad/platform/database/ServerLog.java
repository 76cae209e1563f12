package org.oportunidad.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Reads from the server's log why it did not start, in one line. */
final class ServerLog {

    private static final int LONGEST = 1 << 20;
    private static final long LARGEST = 10L << 20;

    private ServerLog() {}

    /** Keeps one earlier log when it has grown large, and tells where the present one ends. */
    static long end(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** The last complaint after a place in the log: what earlier starts said does not count. */
    static String lastComplaint(Path log, long since) {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(since);
            var words = new String(file.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return lastComplaint(words) + " (" + log + ")";
        } catch (IOException e) {
            return "its log cannot be read (" + log + ")";
        }
    }

    /** The last line of a program's words that tells of a fault; a full disk is said plainly. */
    static String lastComplaint(String words) {
        if (words.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return "the disk is full";
        }
        return words.lines()
                .filter(line -> line.matches(".*\\b(FATAL|PANIC|ERROR|error):.*"))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceFirst("^.*?\\b(FATAL|PANIC|ERROR|error):\\s*", ""))
                .orElse("it gave no reason");
    }
}
