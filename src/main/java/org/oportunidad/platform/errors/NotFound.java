package org.oportunidad.platform.errors;

/** What was asked for is missing, or not hers to see: both are the same 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found", null, false, false);
    }
}
