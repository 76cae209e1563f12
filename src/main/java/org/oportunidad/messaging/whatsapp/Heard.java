package org.oportunidad.messaging.whatsapp;

import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a sender said.
 *
 * @param words what she wrote, chose or wrote under a picture
 * @param medium number of the file at the API
 * @param answers number of the word of ours that it answers
 */
record Heard(
        Kind kind,
        String words,
        String providerId,
        @Nullable String medium,
        @Nullable String answers) {

    private static final int LONGEST = 8_000;

    /** What it is. */
    enum Kind {
        TEXT,
        CHOICE,
        REACTION,
        PHOTO,
        VOICE,
        DOCUMENT,
        OTHER
    }

    static Heard of(JsonNode message) {
        var type = message.path("type").asString("");
        var body = message.path(type);
        return switch (type) {
            case "text" -> heard(message, Kind.TEXT, body.path("body"), null);
            case "button" -> heard(message, Kind.CHOICE, body.path("text"), null);
            case "interactive" -> {
                var reply = body.path(body.path("type").asString(""));
                yield heard(message, Kind.CHOICE, reply.path("title"), null);
            }
            case "reaction" -> reaction(message, body);
            case "image", "sticker" -> heard(message, Kind.PHOTO, body.path("caption"), body.path("id"));
            case "audio" -> heard(message, Kind.VOICE, body.path("caption"), body.path("id"));
            case "document" -> heard(message, Kind.DOCUMENT, body.path("caption"), body.path("id"));
            default -> heard(message, Kind.OTHER, body.path("caption"), null);
        };
    }

    /** Without a sign she took her reaction back. */
    private static Heard reaction(JsonNode message, JsonNode body) {
        return new Heard(
                Kind.REACTION,
                words(body.path("emoji")),
                message.path("id").asString(""),
                null,
                nonEmpty(body.path("message_id")));
    }

    private static Heard heard(JsonNode message, Kind kind, JsonNode words, @Nullable JsonNode medium) {
        return new Heard(
                kind,
                words(words),
                message.path("id").asString(""),
                medium == null ? null : nonEmpty(medium),
                nonEmpty(message.path("context").path("id")));
    }

    private static String words(JsonNode node) {
        var words = PlainText.lines(node.asString(""));
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static @Nullable String nonEmpty(JsonNode node) {
        var text = node.asString("");
        return text.isBlank() || text.length() > 512 ? null : text;
    }

    /** Says nothing of what she said, so that no log can. */
    @Override
    public String toString() {
        return "Heard[" + kind + "]";
    }
}
