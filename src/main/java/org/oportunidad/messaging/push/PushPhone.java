package org.oportunidad.messaging.push;

import java.time.Instant;
import java.util.UUID;
import org.oportunidad.messaging.Purpose;

/** A phone that has something to tell, with the message that it tells of. */
record PushPhone(UUID id, UUID participantId, String address, Purpose wantedFor, Instant wantedAt) {

    /** Says no address, so that no log can. */
    @Override
    public String toString() {
        return "PushPhone[" + id + "]";
    }
}
