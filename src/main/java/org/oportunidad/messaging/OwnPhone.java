package org.oportunidad.messaging;

import java.time.Instant;
import java.util.UUID;

/** Decides whether a phone in her own hands may tell her that something is there; participants answers. */
public interface OwnPhone {

    /** Whether she said that her phone is hers alone. */
    boolean isHers(UUID participantId);

    /**
     * Whether it may ring now. Unlike a message, which may lie in her inbox at any hour, it always keeps to her hours; the ways of an answer
     * mean nothing.
     */
    Delivery mayRing(UUID participantId, Purpose purpose, Instant now);
}
