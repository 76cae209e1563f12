package org.oportunidad.platform.once;

import java.util.UUID;

/** The key that the hidden field {@code _key} of a form sends. */
public final class RequestKey {

    private RequestKey() {}

    /**
     * The key as it was typed into the form by us.
     *
     * @throws OnceRefused when it has no such shape (400)
     */
    public static UUID of(String sent) {
        try {
            UUID id = UUID.fromString(sent);
            if (id.toString().equalsIgnoreCase(sent)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // refused below, as a key of another shape is
        }
        throw OnceRefused.noKey();
    }
}
