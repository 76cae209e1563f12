package org.oportunidad.learning.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.MediumKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that she did without signal, as her phone wrote it.
 *
 * @param fields of the form of a question, as a page would send them
 * @param audience of a note
 * @param parts what she recorded or photographed for a task, in the order in which it lies behind the op
 * @param attempt at a quiz, of which this is an answer
 * @param at when her phone says it was
 */
record Op(
        Kind kind,
        String course,
        String unit,
        String question,
        Map<String, List<String>> fields,
        String words,
        String audience,
        List<Part> parts,
        @Nullable Attempted attempt,
        Instant at) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_FIELDS = 60;
    private static final Set<MediumKind> WITHOUT_SIGNAL = EnumSet.of(MediumKind.VOICE, MediumKind.PICTURE);

    /** What can be done without signal. */
    enum Kind {
        ANSWER,
        TASK,
        NOTE,
        QUIZ
    }

    /**
     * An attempt at a quiz on her phone.
     *
     * @param owner the name of her account on that phone, by which questions are drawn
     * @param draw how often she began it on that phone
     * @param number by which its answers belong together
     * @param seconds how long she had been at it
     */
    record Attempted(String owner, int draw, int number, int seconds, Instant begunAt) {

        String seed(Op op) {
            return String.join("|", owner, op.course(), op.unit(), Integer.toString(draw));
        }
    }

    /** A recording or a photo that came with it. */
    record Part(MediumKind kind, int bytes) {}

    /** Nothing where it is not one of ours, of whatever version of the phone's program. */
    static Optional<Op> read(String json) {
        try {
            var node = JSON.readTree(json);
            return Optional.of(new Op(
                    Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                    text(node, "course"),
                    text(node, "unit"),
                    text(node, "question"),
                    fields(node.path("fields")),
                    text(node, "words"),
                    text(node, "audience"),
                    parts(node.path("parts")),
                    attempt(node.path("attempt")),
                    Instant.ofEpochMilli(node.path("at").asLong(0))));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether these bytes are its parts, one of a kind, and nothing else. */
    boolean wholeWith(byte[] files) {
        return kind == Kind.TASK
                && parts.stream().map(Part::kind).distinct().count() == parts.size()
                && parts.stream().allMatch(part -> WITHOUT_SIGNAL.contains(part.kind()))
                && parts.stream().mapToLong(Part::bytes).sum() == files.length;
    }

    private static @Nullable Attempted attempt(JsonNode node) {
        return node.isObject()
                ? new Attempted(
                        text(node, "owner"),
                        node.path("draw").asInt(0),
                        node.path("number").asInt(0),
                        node.path("seconds").asInt(0),
                        Instant.ofEpochMilli(node.path("begun").asLong(0)))
                : null;
    }

    private static List<Part> parts(JsonNode node) {
        var parts = new ArrayList<Part>();
        for (var part : node) {
            var bytes = part.path("bytes");
            if (parts.size() == MediumKind.values().length || !bytes.canConvertToInt() || bytes.asInt() < 0) {
                throw new IllegalArgumentException("no parts that a phone writes");
            }
            parts.add(new Part(MediumKind.valueOf(text(part, "kind").toUpperCase(Locale.ROOT)), bytes.asInt()));
        }
        return List.copyOf(parts);
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static Map<String, List<String>> fields(JsonNode node) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : node.properties()) {
            var values = new ArrayList<String>();
            field.getValue().forEach(value -> values.add(value.isString() ? value.stringValue() : ""));
            fields.put(field.getKey(), List.copyOf(values));
        }
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("more fields than any question has");
        }
        return fields;
    }
}
