package org.oportunidad.messaging.outbox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a message got, and what may come next. */
enum OutboxState {
    /** Waits for its time and a worker. */
    PENDING,
    /** A worker holds it and asks whether it may go. */
    CLAIMED,
    /** It was, or is just now being, handed to the channel: from here on it may have arrived. */
    ATTEMPTED,
    /** The channel took it, or it stays in her inbox. */
    CONFIRMED,
    /** Nobody knows whether it arrived. */
    UNKNOWN,
    /** The channel said no, at once or later; it did not arrive. */
    FAILED,
    /** It will not be sent. */
    DEAD;

    private static final Map<OutboxState, Set<OutboxState>> NEXT = new EnumMap<>(Map.of(
            // A word of the channel about an earlier try may come while the next one waits.
            PENDING, EnumSet.of(CLAIMED, CONFIRMED, DEAD),
            CLAIMED, EnumSet.of(CLAIMED, PENDING, ATTEMPTED, CONFIRMED, DEAD),
            ATTEMPTED, EnumSet.of(CONFIRMED, UNKNOWN, FAILED),
            FAILED, EnumSet.of(PENDING, DEAD),
            UNKNOWN, EnumSet.of(PENDING, DEAD, CONFIRMED, FAILED),
            CONFIRMED, EnumSet.of(FAILED),
            // A person may send again what was given up.
            DEAD, EnumSet.of(PENDING)));

    boolean mayBecome(OutboxState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
