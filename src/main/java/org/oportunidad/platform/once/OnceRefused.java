package org.oportunidad.platform.once;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A repeated request that cannot get the first answer; carries nothing but its status. */
public final class OnceRefused extends ResponseStatusException {

    private OnceRefused(HttpStatus status, String reason) {
        super(status, reason);
    }

    /** Another request had this key. */
    public static OnceRefused otherBody() {
        return new OnceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "another request had this key");
    }

    static OnceRefused inFlight() {
        return new OnceRefused(HttpStatus.CONFLICT, "the same request is still running");
    }

    static OnceRefused noKey() {
        return new OnceRefused(HttpStatus.BAD_REQUEST, "the request has no usable key");
    }
}
