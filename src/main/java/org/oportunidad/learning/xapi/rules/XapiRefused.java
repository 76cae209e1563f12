package org.oportunidad.learning.xapi.rules;

/** The request cannot be taken; says to the program that sent it which status and why. */
public class XapiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public XapiRefused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** What was sent breaks a rule of the standard. */
    public static XapiRefused broken(String message) {
        return new XapiRefused(400, message);
    }

    public int status() {
        return status;
    }
}
