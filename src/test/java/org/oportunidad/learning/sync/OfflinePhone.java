package org.oportunidad.learning.sync;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Letterbox;
import org.oportunidad.platform.keys.Sealing;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone as the program sees it: seals what she does and brings it in batches, with a clock of its own. */
final class OfflinePhone {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;
    private final JsonNode me;
    private final Letterbox.Slot slot;

    OfflinePhone(Browser browser) {
        this.browser = browser;
        this.me = JSON.readTree(browser.get("/offline/me").body());
        this.slot = new Letterbox.Slot(
                me.path("slot").path("prefix").stringValue(),
                me.path("slot").path("point").stringValue());
    }

    private OfflinePhone(OfflinePhone before, Letterbox.Slot slot) {
        this.browser = before.browser;
        this.me = before.me;
        this.slot = slot;
    }

    /** The same phone after the program gave it another slot. */
    OfflinePhone greeted(Letterbox.Slot other) {
        return new OfflinePhone(this, other);
    }

    Letterbox.Slot slot() {
        return slot;
    }

    /** One op as it waits on the phone. */
    record Waiting(UUID id, byte[] sealed) {}

    Waiting answer(String course, String unit, String question, Map<String, List<String>> fields, Instant at) {
        return op(at, values("kind", "answer", "course", course, "unit", unit, "question", question, "fields", fields));
    }

    Waiting note(String course, String unit, String words, String audience, Instant at) {
        return op(at, values("kind", "note", "course", course, "unit", unit, "words", words, "audience", audience));
    }

    /** A recording or a photo that goes with an op, by the name of its kind. */
    record Shown(String kind, byte[] content) {}

    Waiting task(String course, String unit, String words, Instant at, Shown... shown) {
        if (shown.length == 0) {
            return op(at, values("kind", "task", "course", course, "unit", unit, "words", words));
        }
        var parts = Stream.of(shown)
                .map(one -> values("kind", one.kind(), "bytes", one.content().length))
                .toList();
        return with(
                at,
                values("kind", "task", "course", course, "unit", unit, "words", words, "parts", parts),
                Stream.of(shown).map(Shown::content).toList());
    }

    /** Any op with these contents behind it, whatever it says of them. */
    Waiting with(Instant at, Map<String, Object> content, List<byte[]> contents) {
        var whole = new LinkedHashMap<>(content);
        whole.put("v", 1);
        whole.put("at", at.toEpochMilli());
        var clear = new ByteArrayOutputStream();
        clear.writeBytes(JSON.writeValueAsBytes(whole));
        clear.write(0);
        contents.forEach(clear::writeBytes);
        var id = Ids.at(at);
        return new Waiting(id, Sealing.seal(slot, "offline op|" + owner() + "|" + id, clear.toByteArray()));
    }

    /** An answer of an attempt at a quiz. */
    Waiting quiz(
            String course,
            String unit,
            String question,
            Map<String, List<String>> fields,
            Map<String, Object> attempt,
            Instant at) {
        return op(
                at,
                values(
                        "kind",
                        "quiz",
                        "course",
                        course,
                        "unit",
                        unit,
                        "question",
                        question,
                        "fields",
                        fields,
                        "attempt",
                        attempt));
    }

    Waiting op(Instant at, Map<String, Object> content) {
        return sealed(Ids.at(at), owner(), at, content);
    }

    String owner() {
        return me.path("owner").stringValue();
    }

    Waiting sealed(UUID id, String owner, Instant at, Map<String, Object> content) {
        var whole = new LinkedHashMap<>(content);
        whole.put("v", 1);
        whole.put("at", at.toEpochMilli());
        return new Waiting(id, Sealing.seal(slot, "offline op|" + owner + "|" + id, JSON.writeValueAsString(whole)));
    }

    /** What became of each, by its id. */
    Map<UUID, JsonNode> send(Instant sentAt, Waiting... ops) {
        return send(sentAt, List.of(ops));
    }

    Map<UUID, JsonNode> send(Instant sentAt, List<Waiting> ops) {
        var answers = new LinkedHashMap<UUID, JsonNode>();
        for (var answer : JSON.readTree(post(sentAt, ops).body()).path("answers")) {
            answers.put(UUID.fromString(answer.path("id").stringValue()), answer);
        }
        return answers;
    }

    Answer post(Instant sentAt, List<Waiting> ops) {
        return post(JSON.writeValueAsBytes(values("sentAt", sentAt.toEpochMilli(), "ops", written(ops))));
    }

    /** One alone, as its bytes. */
    JsonNode sendAlone(Instant sentAt, Waiting op) {
        return JSON.readTree(postAlone(sentAt.toEpochMilli(), op.id().toString(), op.sealed())
                        .body())
                .path("answers")
                .path(0);
    }

    Answer postAlone(long sentAt, String id, byte[] sealed) {
        return browser.bare(
                HttpMethod.POST,
                URI.create("/offline/ops/" + id + "?sentAt=" + sentAt),
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "X-CSRF-TOKEN",
                        me.path("csrf").stringValue()),
                sealed);
    }

    /** The file that she saves on the phone, of what she did there herself. */
    byte[] file(Instant savedAt, List<Waiting> ops) {
        var written = written(ops);
        written.forEach(op -> op.put("owner", owner()));
        return JSON.writeValueAsBytes(values("v", 1, "sentAt", savedAt.toEpochMilli(), "ops", written));
    }

    private static List<Map<String, Object>> written(List<Waiting> ops) {
        var written = new ArrayList<Map<String, Object>>();
        for (var op : ops) {
            written.add(values(
                    "id", op.id().toString(),
                    "sealed", Base64.getUrlEncoder().withoutPadding().encodeToString(op.sealed())));
        }
        return written;
    }

    Answer post(byte[] body) {
        return browser.bare(
                HttpMethod.POST,
                URI.create("/offline/ops"),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-CSRF-TOKEN",
                        me.path("csrf").stringValue()),
                body);
    }

    static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (int place = 0; place < pairs.length; place += 2) {
            values.put((String) pairs[place], pairs[place + 1]);
        }
        return values;
    }
}
