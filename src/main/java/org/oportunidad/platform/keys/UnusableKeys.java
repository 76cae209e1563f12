package org.oportunidad.platform.keys;

import org.jspecify.annotations.Nullable;

/** Says in one line why the keys folder cannot be used; the program does not start with it. */
public final class UnusableKeys extends RuntimeException {

    UnusableKeys(String message) {
        this(message, null);
    }

    UnusableKeys(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
