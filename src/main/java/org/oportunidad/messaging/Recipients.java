package org.oportunidad.messaging;

import java.time.Instant;
import java.util.UUID;

/** Decides whether a message may go to a person now, by which way and to which address; participants answers. */
public interface Recipients {

    /** Asked when a message is queued and again just before it leaves. */
    Delivery decide(UUID participantId, Purpose purpose, Instant now);
}
