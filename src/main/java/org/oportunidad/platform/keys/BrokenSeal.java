package org.oportunidad.platform.keys;

/** A sealed field that was changed, moved to another row or sealed with another key; carries no content. */
public final class BrokenSeal extends RuntimeException {

    BrokenSeal(Throwable cause) {
        super("a sealed field does not open with its key and place", cause);
    }
}
