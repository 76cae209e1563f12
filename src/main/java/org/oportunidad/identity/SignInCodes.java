package org.oportunidad.identity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The port through which a one-time code leaves the house; implemented where the channels are. */
public interface SignInCodes {

    /**
     * Sends the code through the contact kept for that person. Runs in the background inside a transaction; must not
     * say or log whether a channel was found.
     */
    void send(UUID accountId, @Nullable UUID participantId, String code, Locale locale);
}
