package org.oportunidad.messaging.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.chain.Step;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.delivery.Fact;
import org.oportunidad.messaging.outbox.Outcomes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what became of short messages, in both shapes: a form as Twilio calls back, JSON as Infobip does. It comes twice and
 * out of order, so that each fact is written once, and what arrived does not fail any more.
 */
@Component
class Receipts {

    private static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DeliveryTable deliveries;
    private final Outcomes outcomes;
    private final Clock clock;

    Receipts(DeliveryTable deliveries, Outcomes outcomes, Clock clock) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * What is told of one message.
     *
     * @param ours the number of our try, where it comes back
     * @param code why it failed, as a code
     */
    private record Told(
            String ours,
            String provider,
            Fact.Kind kind,
            @Nullable String code) {}

    void take(ReceiptFilter.Call call) {
        var told = call.isForm() ? form(call) : json(call.body());
        told.forEach(one -> deliveries
                .idOf(Step.SMS, uuid(one.ours()).orElse(null), one.provider())
                .ifPresent(delivery -> outcomes.told(new Fact(
                        delivery,
                        one.kind(),
                        clock.instant(),
                        one.code(),
                        one.provider().isEmpty() ? null : one.provider(),
                        true))));
    }

    private static List<Told> form(ReceiptFilter.Call call) {
        var fields = fields(new String(call.body(), StandardCharsets.UTF_8));
        var kind = ofForm(fields.getOrDefault("MessageStatus", fields.getOrDefault("SmsStatus", "")));
        return kind == null
                ? List.of()
                : List.of(new Told(
                        fields(call.query()).getOrDefault(SmsGateway.TRY, ""),
                        number(fields.getOrDefault("MessageSid", fields.getOrDefault("SmsSid", ""))),
                        kind,
                        kind == Fact.Kind.FAILED ? code(fields.getOrDefault("ErrorCode", "")) : null));
    }

    private static List<Told> json(byte[] body) {
        JsonNode told;
        try {
            told = JSON.readTree(body);
        } catch (JacksonException e) {
            return List.of();
        }
        return told.path("results")
                .valueStream()
                .limit(MOST)
                .flatMap(one -> result(one).stream())
                .toList();
    }

    private static Optional<Told> result(JsonNode one) {
        var kind = ofJson(one.at("/status/groupName").asString(""));
        var number = number(one.path("messageId").asString(""));
        return kind == null || number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        number,
                        number,
                        kind,
                        kind == Fact.Kind.FAILED
                                ? code(one.at("/error/id")
                                        .asString(one.at("/status/id").asString("")))
                                : null));
    }

    /** What is on its way tells nothing that we do not know. */
    private static Fact.@Nullable Kind ofForm(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "sent" -> Fact.Kind.SENT;
            case "delivered" -> Fact.Kind.DELIVERED;
            case "read" -> Fact.Kind.READ;
            case "undelivered", "failed", "canceled" -> Fact.Kind.FAILED;
            default -> null;
        };
    }

    private static Fact.@Nullable Kind ofJson(String group) {
        return switch (group.toUpperCase(Locale.ROOT)) {
            case "DELIVERED" -> Fact.Kind.DELIVERED;
            case "UNDELIVERABLE", "EXPIRED", "REJECTED" -> Fact.Kind.FAILED;
            default -> null;
        };
    }

    private static String code(String told) {
        return told.matches("[0-9]{1,9}") ? "SMS_" + told : "SMS_FAILED";
    }

    private static String number(String told) {
        return told.matches("[\\w.-]{1,100}") ? told : "";
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : encoded.split("&", 100)) {
            var parts = pair.split("=", 2);
            try {
                if (parts.length == 2) {
                    fields.putIfAbsent(
                            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            } catch (IllegalArgumentException e) {
                // not a field
            }
        }
        return fields;
    }
}
