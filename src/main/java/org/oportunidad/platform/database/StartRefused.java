package org.oportunidad.platform.database;

import org.jspecify.annotations.Nullable;

/** Why the program does not start, as the one line that the operator reads. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    /** The line to print. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
