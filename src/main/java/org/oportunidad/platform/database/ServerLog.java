package org.oportunidad.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads from the server's log why it did not start, in one line. */
final class ServerLog {

    private ServerLog() {}

    static String lastComplaint(Path log) {
        try {
            return lastComplaint(Files.readString(log, StandardCharsets.UTF_8)) + " (" + log + ")";
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
