package org.oportunidad.learning.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.oportunidad.platform.errors.BadRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone sends at once.
 *
 * @param sentAt what its clock says now
 * @param saved whether it lay in a file since then
 */
record Batch(Instant sentAt, List<SealedOp> ops, boolean saved) {

    static final int MOST_OPS = 50;
    static final int MOST_BYTES = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One op, closed for everybody but us.
     *
     * @param owner whose it is, as a file says it; empty where it does not
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SealedOp(UUID id, byte[] sealed, String owner) {}

    /**
     * Reads it, of a request or of a file that she took from her phone; {@link BadRequest} where it is none. Of what does not
     * belong there nothing is kept in memory.
     */
    static Batch read(byte[] json, int mostOps) {
        try (var parser = JSON.createParser(json)) {
            var ops = new ArrayList<SealedOp>();
            var sentAt = Instant.EPOCH;
            boolean found = false;
            must(parser.nextToken() == JsonToken.START_OBJECT);
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                if (name.equals("sentAt") && token == JsonToken.VALUE_NUMBER_INT) {
                    sentAt = Instant.ofEpochMilli(parser.getLongValue());
                } else if (name.equals("ops") && token == JsonToken.START_ARRAY) {
                    found = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        must(ops.size() < mostOps);
                        ops.add(one(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            must(found && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            return new Batch(sentAt, List.copyOf(ops), false);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new BadRequest();
        }
    }

    /** One op alone, as a request brings it. */
    static Batch of(String id, byte[] sealed, String sentAt) {
        try {
            must(sealed.length > 0);
            return new Batch(
                    Instant.ofEpochMilli(Long.parseLong(sentAt)), List.of(new SealedOp(known(id), sealed, "")), false);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRequest();
        }
    }

    private static UUID known(String id) {
        var known = UUID.fromString(id);
        must(known.toString().equals(id));
        return known;
    }

    private static SealedOp one(JsonParser parser) {
        must(parser.currentToken() == JsonToken.START_OBJECT);
        var id = "";
        var sealed = "";
        var owner = "";
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
            switch (text ? name : "") {
                case "id" -> id = parser.getString();
                case "sealed" -> sealed = parser.getString();
                case "owner" -> owner = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new SealedOp(known(id), Base64.getUrlDecoder().decode(sealed), owner);
    }

    private static void must(boolean asWeWriteIt) {
        if (!asWeWriteIt) {
            throw new IllegalArgumentException("not as we write it");
        }
    }
}
