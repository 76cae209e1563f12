package org.oportunidad.messaging.inbox;

import java.time.Instant;
import java.util.List;

/** What her inbox shows. */
public record InboxPage(List<Shown> messages) {

    /** One message, already in her language. */
    public record Shown(Instant at, String subject, String body) {}
}
