package org.oportunidad.platform.errors;

/** A request that no page of ours makes: answered with 422 and the way back. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest() {
        super("Bad request", null, false, false);
    }
}
