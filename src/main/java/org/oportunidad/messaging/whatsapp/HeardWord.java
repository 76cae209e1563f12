package org.oportunidad.messaging.whatsapp;

import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.sender.Heard;
import tools.jackson.databind.JsonNode;

/** Reads one thing that a sender said from what the API told. */
final class HeardWord {

    private HeardWord() {}

    static Heard read(JsonNode message) {
        var type = message.path("type").asString("");
        var body = message.path(type);
        return switch (type) {
            case "text" -> heard(message, Heard.Kind.TEXT, body.path("body"), null);
            case "button" -> heard(message, Heard.Kind.CHOICE, body.path("text"), null);
            case "interactive" -> {
                var reply = body.path(body.path("type").asString(""));
                yield heard(message, Heard.Kind.CHOICE, reply.path("title"), null);
            }
            case "reaction" -> reaction(message, body);
            case "image", "sticker" -> heard(message, Heard.Kind.PHOTO, body.path("caption"), body.path("id"));
            case "audio" -> heard(message, Heard.Kind.VOICE, body.path("caption"), body.path("id"));
            case "document" -> heard(message, Heard.Kind.DOCUMENT, body.path("caption"), body.path("id"));
            default -> heard(message, Heard.Kind.OTHER, body.path("caption"), null);
        };
    }

    /** Without a sign she took her reaction back. */
    private static Heard reaction(JsonNode message, JsonNode body) {
        return new Heard(
                Heard.Kind.REACTION,
                body.path("emoji").asString(""),
                message.path("id").asString(""),
                null,
                nonEmpty(body.path("message_id")));
    }

    private static Heard heard(JsonNode message, Heard.Kind kind, JsonNode words, @Nullable JsonNode medium) {
        return new Heard(
                kind,
                words.asString(""),
                message.path("id").asString(""),
                medium == null ? null : nonEmpty(medium),
                nonEmpty(message.path("context").path("id")));
    }

    private static @Nullable String nonEmpty(JsonNode node) {
        var text = node.asString("");
        return text.isBlank() || text.length() > 512 ? null : text;
    }
}
