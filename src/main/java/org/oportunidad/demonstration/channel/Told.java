package org.oportunidad.demonstration.channel;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The shapes in which the Cloud API tells things (webhook reference: messages, status, system, template status). */
public final class Told {

    private static final String ACCOUNT = "102290129340398";

    private Told() {}

    /** A user says something; {@code content} is its type with what belongs to it. */
    public static Map<String, Object> message(
            @Nullable String user,
            @Nullable String phone,
            String name,
            String id,
            Instant at,
            Map<String, Object> content) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("profile", Map.of("name", name));
        var message = new LinkedHashMap<String, Object>();
        if (phone != null) {
            contact.put("wa_id", phone);
            message.put("from", phone);
        }
        if (user != null) {
            contact.put("user_id", user);
            message.put("from_user_id", user);
        }
        message.put("id", id);
        message.put("timestamp", String.valueOf(at.getEpochSecond()));
        message.putAll(content);
        return event("messages", Map.of("contacts", List.of(contact), "messages", List.of(message)));
    }

    public static Map<String, Object> text(String words) {
        return Map.of("type", "text", "text", Map.of("body", words));
    }

    /** A user taps an answer under a message of ours. */
    public static Map<String, Object> tapped(String ours, String id, String title) {
        return Map.of(
                "context",
                Map.of("id", ours),
                "type",
                "interactive",
                "interactive",
                Map.of("type", "button_reply", "button_reply", Map.of("id", id, "title", title)));
    }

    /** A user has another number from now on. */
    public static Map<String, Object> newNumber(
            @Nullable String user, String before, String now, String id, Instant at) {
        var message = new LinkedHashMap<String, Object>();
        message.put("from", before);
        if (user != null) {
            message.put("from_user_id", user);
        }
        message.put("id", id);
        message.put("timestamp", String.valueOf(at.getEpochSecond()));
        message.put("type", "system");
        message.put("system", Map.of("type", "user_changed_number", "wa_id", now, "body", "changed"));
        return event("messages", Map.of("messages", List.of(message)));
    }

    /** What became of a message; {@code code} 0 where nothing failed. */
    public static Map<String, Object> status(String id, String ours, String status, Instant at, int code) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", id);
        told.put("status", status);
        told.put("timestamp", String.valueOf(at.getEpochSecond()));
        if (!ours.isEmpty()) {
            told.put("biz_opaque_callback_data", ours);
        }
        if (code != 0) {
            told.put("errors", List.of(Map.of("code", code, "title", "Error")));
        } else {
            told.put("pricing", Map.of("billable", true, "pricing_model", "PMP", "category", "utility"));
        }
        return event("messages", Map.of("statuses", List.of(told)));
    }

    public static Map<String, Object> template(
            String name, String language, String category, String event, String reason) {
        return event(
                "message_template_status_update",
                Map.of(
                        "event", event,
                        "message_template_id", 594425479261596L,
                        "message_template_name", name,
                        "message_template_language", language,
                        "message_template_category", category,
                        "reason", reason));
    }

    static Map<String, Object> error(int code, String type) {
        return Map.of(
                "error", Map.of("message", "(#" + code + ") Error", "type", type, "code", code, "fbtrace_id", "A"));
    }

    private static Map<String, Object> event(String field, Map<String, Object> content) {
        var value = new LinkedHashMap<String, Object>();
        if (field.equals("messages")) {
            value.put("messaging_product", "whatsapp");
            value.put(
                    "metadata",
                    Map.of("display_phone_number", "15550783881", "phone_number_id", WhatsAppDouble.NUMBER));
        }
        value.putAll(content);
        return Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", ACCOUNT, "changes", List.of(Map.of("field", field, "value", value)))));
    }

    /** HMAC SHA-256 of the raw bytes, in hexadecimal, as {@code X-Hub-Signature-256} has it. */
    static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
