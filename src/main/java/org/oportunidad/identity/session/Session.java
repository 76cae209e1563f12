package org.oportunidad.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;

/** One signed-in browser and the person it belongs to, as one query brings them. */
public record Session(
        UUID id,
        SessionKind kind,
        Entrance entrance,
        String device,
        Instant openedAt,
        Instant lastSeenAt,
        @Nullable Instant lockedAt,
        Instant expiresAt,
        Viewer viewer) {

    /** A use is written down at most this often, so that looking at pages writes nothing. */
    static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    /** What a session is good for at a moment. */
    public enum State {
        ACTIVE,
        LOCKED,
        ENDED
    }

    public State state(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return State.ENDED;
        }
        var rested = !now.isBefore(lastSeenAt.plus(kind.idle()));
        if (lockedAt != null || rested) {
            return kind.locks() ? State.LOCKED : State.ENDED;
        }
        return State.ACTIVE;
    }

    boolean needsTouch(Instant now) {
        return !now.isBefore(lastSeenAt.plus(TOUCH_EVERY));
    }
}
