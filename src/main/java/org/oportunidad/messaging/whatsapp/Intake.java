package org.oportunidad.messaging.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.delivery.Fact;
import org.oportunidad.messaging.outbox.Outcomes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what the channel told and hands each piece to whoever it concerns; what it does not know it leaves. */
@Component
class Intake {

    /** The API repeats a call for a week; what is older is a copy that somebody kept. */
    private static final Duration OLDEST = Duration.ofDays(8);

    private final CloudApi api;
    private final EventTable events;
    private final DeliveryTable deliveries;
    private final Outcomes outcomes;
    private final Writers writers;
    private final TemplateTable templates;
    private final Clock clock;

    Intake(
            CloudApi api,
            EventTable events,
            DeliveryTable deliveries,
            Outcomes outcomes,
            Writers writers,
            TemplateTable templates,
            Clock clock) {
        this.api = api;
        this.events = events;
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.writers = writers;
        this.templates = templates;
        this.clock = clock;
    }

    void take(byte[] body) {
        JsonNode told;
        try {
            told = CloudApi.JSON.readTree(body);
        } catch (JacksonException e) {
            return;
        }
        for (var entry : told.path("entry")) {
            for (var change : entry.path("changes")) {
                change(change.path("field").asString(""), change.path("value"));
            }
        }
    }

    private void change(String field, JsonNode value) {
        switch (field) {
            case "messages" -> {
                if (api.isOurs(value.path("metadata").path("phone_number_id").asString(""))) {
                    value.path("statuses").forEach(this::status);
                    value.path("messages").forEach(message -> message(message, value.path("contacts")));
                }
            }
            case "message_template_status_update" ->
                templates.status(
                        value.path("message_template_name").asString(""),
                        value.path("message_template_language").asString(""),
                        value.path("message_template_category").asString(""),
                        value.path("event").asString(""),
                        value.path("reason").asString(""),
                        clock.instant());
            case "message_template_quality_update" ->
                templates.quality(
                        value.path("message_template_name").asString(""),
                        value.path("message_template_language").asString(""),
                        value.path("new_quality_score").asString(""),
                        clock.instant());
            case "user_id_update" -> value.path("user_id_update").forEach(writers::userChanged);
            default -> {
                // not for us
            }
        }
    }

    /** Our own number of the try comes back with it; older statuses and other senders of this number have none. */
    private void status(JsonNode status) {
        var kind = kind(status.path("status").asString(""));
        var provider = status.path("id").asString("");
        var at = time(status).orElseGet(clock::instant);
        if (kind == null || isTooOld(at)) {
            return;
        }
        uuid(status.path("biz_opaque_callback_data").asString(""))
                .or(() -> deliveries.idOf(provider))
                .ifPresent(delivery -> {
                    var code = status.at("/errors/0/code").asInt(0);
                    var fact = new Fact(
                            delivery,
                            kind,
                            at,
                            kind == Fact.Kind.FAILED ? ApiError.name(code) : null,
                            provider.isEmpty() ? null : provider,
                            status.path("pricing").path("billable").asBoolean(true));
                    outcomes.told(fact);
                    if (kind == Fact.Kind.FAILED && ApiError.of(code) == ApiError.TEMPLATE) {
                        deliveries
                                .templateOf(delivery)
                                .ifPresent(template -> templates.unusable(template, ApiError.name(code), at));
                    }
                });
    }

    private static Fact.@Nullable Kind kind(String status) {
        return switch (status) {
            case "sent" -> Fact.Kind.SENT;
            case "delivered" -> Fact.Kind.DELIVERED;
            case "read", "played" -> Fact.Kind.READ;
            case "failed" -> Fact.Kind.FAILED;
            default -> null;
        };
    }

    private void message(JsonNode message, JsonNode contacts) {
        var id = message.path("id").asString("");
        var at = time(message);
        if (id.isEmpty() || at.isEmpty() || isTooOld(at.get()) || !events.isNew(id, clock.instant())) {
            return;
        }
        writers.heard(message, contacts, earlier(at.get(), clock.instant()));
    }

    private boolean isTooOld(Instant at) {
        return at.isBefore(clock.instant().minus(OLDEST));
    }

    /** A word from the future would open the day for longer than it is. */
    private static Instant earlier(Instant told, Instant now) {
        return told.isAfter(now) ? now : told;
    }

    private static Optional<Instant> time(JsonNode node) {
        var seconds = node.path("timestamp").asString("");
        return seconds.matches("[0-9]{9,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        return List.of(text).stream()
                .filter(one -> one.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .findFirst();
    }
}
