package org.oportunidad.platform.errors;

/** The same form was sent twice and the first is not answered yet: 409, try again. */
public final class StillRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StillRunning() {
        super("Still running", null, false, false);
    }
}
