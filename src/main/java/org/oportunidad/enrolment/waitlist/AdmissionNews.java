package org.oportunidad.enrolment.waitlist;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;

/** Tells women that they have a place. */
@Component
public class AdmissionNews {

    private static final String TEMPLATE = "enrolment.waitlist.admitted";

    private final PlaceTable table;
    private final Messages messages;

    AdmissionNews(PlaceTable table, Messages messages) {
        this.table = table;
        this.messages = messages;
    }

    /** Queues one message for each admitted application, in the caller’s transaction. */
    public void tell(Collection<UUID> applications) {
        if (applications.isEmpty()) {
            return;
        }
        messages.sendAll(table.participantsOf(applications).stream()
                .map(participant -> new OutgoingMessage(Ids.next(), participant, TEMPLATE, Map.of(), Purpose.SERVICE))
                .toList());
    }
}
