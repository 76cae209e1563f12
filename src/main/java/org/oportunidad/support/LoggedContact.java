package org.oportunidad.support;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was; the same one told twice is one.
 *
 * @param incoming whether she began it
 * @param hard whether it was hard for whoever talked with her
 * @param words what was said; null when nobody wrote it down
 */
public record LoggedContact(
        UUID participantId,
        Instant at,
        @Nullable UUID by,
        ContactChannel channel,
        boolean incoming,
        ContactReason reason,
        ContactResult result,
        @Nullable SupportKind kind,
        boolean hard,
        @Nullable String words) {

    /** Says nothing of what was said. */
    @Override
    public String toString() {
        return "LoggedContact[" + channel + " " + reason + " " + result + "]";
    }
}
