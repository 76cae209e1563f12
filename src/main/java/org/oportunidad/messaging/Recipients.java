package org.oportunidad.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Decides whether a message may go to a person now, by which way and to which address; participants answers. */
public interface Recipients {

    /** Asked when a message is queued and again just before it leaves. */
    Delivery decide(UUID participantId, Purpose purpose, Instant now);

    /** How it would be for each of many in the next hours that she allows: never {@link Delivery.Later}. */
    default Map<UUID, Delivery> forecast(Collection<UUID> participants, Purpose purpose, Instant now) {
        var decisions = new HashMap<UUID, Delivery>();
        for (var her : participants) {
            var decision = decide(her, purpose, now);
            decisions.put(
                    her, decision instanceof Delivery.Later later ? decide(her, purpose, later.until()) : decision);
        }
        return decisions;
    }
}
