package org.oportunidad.messaging.whatsapp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.oportunidad.platform.access.ForClients;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What the Cloud API tells: kept first, then answered 200, then worked on. */
@Controller
@ForClients
class WebhookController {

    private final EventTable events;
    private final EventWorker worker;
    private final Clock clock;

    WebhookController(EventTable events, EventWorker worker, Clock clock) {
        this.events = events;
        this.worker = worker;
        this.clock = clock;
    }

    /** The API tries the address: it wants its own word back. */
    @GetMapping(WebhookFilter.PATH)
    ResponseEntity<byte[]> tried(@RequestAttribute(ForClients.CLIENT) WebhookFilter.Call call) {
        return call.challenge().matches("[\\w.-]{1,200}")
                ? ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(call.challenge().getBytes(StandardCharsets.US_ASCII))
                : ResponseEntity.badRequest().build();
    }

    @PostMapping(WebhookFilter.PATH)
    ResponseEntity<Void> told(@RequestAttribute(ForClients.CLIENT) WebhookFilter.Call call) {
        events.keep(call.body(), clock.instant());
        worker.wake();
        return ResponseEntity.ok().build();
    }
}
