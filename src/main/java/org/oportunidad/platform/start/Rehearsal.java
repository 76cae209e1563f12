package org.oportunidad.platform.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * One start after each build with an empty database that is thrown away: the Java machine watches it and writes down what
 * it loaded and compiled, so that every later start is short.
 */
final class Rehearsal {

    private static final List<String> PAGES = List.of("/", "/enrol", "/evidence", "/help-lines", "/privacy", "/health");
    private static final int TIMES = 5;

    private Rehearsal() {}

    /** Looks at the public pages as a visitor would. */
    static void visit(String port) {
        try {
            for (int time = 0; time < TIMES; time++) {
                for (var page : PAGES) {
                    try (var body = URI.create("http://localhost:" + port + page)
                            .toURL()
                            .openStream()) {
                        body.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
