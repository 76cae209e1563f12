package org.oportunidad.messaging.outbox;

import java.time.Instant;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.RefusalReason;
import org.oportunidad.messaging.chain.Choice;

/** Whether and how a message may go at this moment. */
sealed interface Decision {

    record Later(Instant until) implements Decision {}

    record Refused(RefusalReason reason) implements Decision {}

    /** It may go; the choice says how. */
    record Way(Delivery.Allowed allowed, Choice choice) implements Decision {}
}
