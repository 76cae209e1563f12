package org.oportunidad.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One message as it stands in her inbox; the text is made from the template when she reads it, in her language. */
public record InboxMessage(UUID id, Instant sentAt, String template, Map<String, String> values) {

    public InboxMessage {
        values = Map.copyOf(values);
    }
}
