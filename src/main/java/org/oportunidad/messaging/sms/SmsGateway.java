package org.oportunidad.messaging.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How a provider of short messages wants to be asked; the two shapes that most of them have. */
public enum SmsGateway {
    /** A form with name and password, as Twilio’s Messages resource reads it; the answer names the message in {@code sid}. */
    FORM {
        @Override
        Map<String, String> headers(Settings settings) {
            var pair = settings.user() + ":" + settings.secret();
            return Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
        }

        @Override
        byte[] body(Settings settings, String to, String text, String reference) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("To", to);
            fields.put("From", settings.sender());
            fields.put("Body", text);
            if (!settings.receipts().isEmpty()) {
                fields.put("StatusCallback", settings.receipts() + "?" + TRY + "=" + reference);
            }
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        String idAt() {
            return "/sid";
        }
    },
    /** JSON with a key, as Infobip’s messages endpoint reads it; the answer names the message in its list. */
    JSON {
        @Override
        Map<String, String> headers(Settings settings) {
            return Map.of("Authorization", "App " + settings.secret(), "Content-Type", "application/json");
        }

        @Override
        byte[] body(Settings settings, String to, String text, String reference) {
            var message = new LinkedHashMap<String, Object>();
            message.put("sender", settings.sender());
            message.put(
                    "destinations",
                    java.util.List.of(Map.of("to", to.replaceFirst("^\\+", ""), "messageId", reference)));
            message.put("content", Map.of("text", text));
            if (!settings.receipts().isEmpty()) {
                message.put(
                        "webhooks",
                        Map.of("contentType", "application/json", "delivery", Map.of("url", settings.receipts())));
            }
            return MAPPER.writeValueAsBytes(Map.of("messages", java.util.List.of(message)));
        }

        @Override
        String idAt() {
            return "/messages/0/messageId";
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** In the address of a receipt: the number of our try. */
    static final String TRY = "try";

    /**
     * Where the provider is and who we are there.
     *
     * @param receipts address at which it tells what became of a message, with its secret; empty where it tells nothing
     */
    public record Settings(String shape, String url, String user, String secret, String sender, String receipts) {

        public Settings(String shape, String url, String user, String secret, String sender) {
            this(shape, url, user, secret, sender, "");
        }

        boolean isWhole() {
            return gateway().isPresent() && !url.isEmpty() && !secret.isEmpty() && !sender.isEmpty();
        }

        Optional<SmsGateway> gateway() {
            return java.util.Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(shape))
                    .findFirst();
        }

        @Override
        public String toString() {
            return "Settings[]";
        }
    }

    abstract Map<String, String> headers(Settings settings);

    abstract byte[] body(Settings settings, String to, String text, String reference);

    abstract String idAt();

    /** The provider’s number of the message; empty when the answer is not one of this shape. */
    @Nullable
    String id(byte[] answer) {
        try {
            var id = MAPPER.readTree(answer).at(idAt()).asString("");
            return id.matches("[\\w.-]{1,100}") ? id : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
