package org.oportunidad.identity.passkey;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An answer to a challenge that does not fit; says nothing of why. */
public final class PasskeyRefused extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    PasskeyRefused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    PasskeyRefused(Throwable cause) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "refused", cause);
    }
}
