package org.oportunidad.learning.xapi.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import tools.jackson.databind.node.ObjectNode;

/** A document as a program left it. */
record Document(String contentType, byte[] content, Instant updatedAt) {

    /** Its fingerprint, as HTTP writes one. */
    String etag() {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(content);
            return '"' + HexFormat.of().formatHex(hash) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isJson() {
        return contentType.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
    }

    /** This one with what the other says on top, name by name; both must be JSON objects. */
    Document merged(Document newer) {
        if (!isJson() || !newer.isJson()) {
            throw XapiRefused.broken("Only documents of application/json can be merged");
        }
        if (!(Json.read(content) instanceof ObjectNode mine && Json.read(newer.content) instanceof ObjectNode theirs)) {
            throw XapiRefused.broken("Only JSON objects can be merged");
        }
        theirs.properties().forEach(property -> mine.set(property.getKey(), property.getValue()));
        return new Document(newer.contentType, Json.bytes(mine), newer.updatedAt);
    }
}
