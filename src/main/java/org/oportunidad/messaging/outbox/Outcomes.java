package org.oportunidad.messaging.outbox;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.chain.Step;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.delivery.Fact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a channel tells of a message after it took it, or instead of an answer: an unknown fate becomes known, and what it
 * could not bring goes on by the next step.
 */
@Component
public class Outcomes {

    private final OutboxTable outbox;
    private final DeliveryTable deliveries;
    private final Clock clock;

    Outcomes(OutboxTable outbox, DeliveryTable deliveries, Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Writes the fact down and lets the message follow it; the same fact a second time does nothing. */
    @Transactional
    public void told(Fact fact) {
        deliveries.note(fact).ifPresent(message -> {
            if (fact.kind() == Fact.Kind.FAILED) {
                var code = fact.code() == null ? "UNKNOWN" : fact.code();
                outbox.failedAfterwards(message, fact.delivery(), clock.instant(), code);
            } else {
                outbox.arrived(message, fact.delivery(), clock.instant());
            }
        });
    }

    /** The channel may have told of the try before its answer to the call itself was read. */
    void catchUp(UUID message, UUID delivery, Step step) {
        if (step.channel() != Channel.WHATSAPP && step.channel() != Channel.SMS) {
            return;
        }
        var told = deliveries.told(delivery);
        if (told.failed() != null) {
            outbox.failedAfterwards(message, delivery, clock.instant(), told.failed());
        } else if (told.sent()) {
            outbox.arrived(message, delivery, clock.instant());
        }
    }
}
