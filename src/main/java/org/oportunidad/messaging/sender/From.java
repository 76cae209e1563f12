package org.oportunidad.messaging.sender;

import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;

/**
 * Who wrote, as the channel says; at least one of user and phone is there.
 *
 * @param user number that the channel gives the sender with us; on e-mail the address, in small letters
 * @param phone E.164
 * @param name what the sender is called there
 */
public record From(
        Channel channel,
        @Nullable String user,
        @Nullable String phone,
        @Nullable String name) {

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "From[" + channel + "]";
    }
}
