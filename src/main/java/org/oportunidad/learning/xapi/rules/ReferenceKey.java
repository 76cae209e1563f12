package org.oportunidad.learning.xapi.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a statement can be found by: somebody, a verb, an activity, a registration, each as one UUID made from its kind and
 * its words. The row of an index needs no longer text, and no address of a person stands in it.
 */
public final class ReferenceKey {

    /** In which part of a statement something stands. */
    public enum Kind {
        /** The actor, or the object when it is somebody. */
        AGENT,
        /** Anywhere else in the statement. */
        RELATED_AGENT,
        AUTHORITY,
        VERB,
        /** The object. */
        ACTIVITY,
        /** Anywhere else in the statement. */
        RELATED_ACTIVITY,
        REGISTRATION,
        /** Whose row it is: an owner, not a way to find. */
        OWNER
    }

    private ReferenceKey() {}

    public static UUID of(Kind kind, String words) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((kind.name() + '\n' + words).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(hash);
            // version 8 of RFC 9562: made from a hash of our own
            long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L;
            long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who an agent or an identified group is, in words; empty for a group known by its members only. */
    public static String identityOf(JsonNode agent) {
        for (var identifier : AgentRules.IDENTIFIERS) {
            var value = agent.path(identifier);
            if (value.isString()) {
                return identifier + ":" + value.stringValue();
            }
            if (value.isObject()) {
                return identifier + ":" + value.path("name").stringValue("") + "\n"
                        + value.path("homePage").stringValue("");
            }
        }
        return "";
    }

    /** Whose something is: the agent's, or the group's as it was written. */
    public static UUID ownerOf(JsonNode agent) {
        var identity = identityOf(agent);
        return of(Kind.OWNER, identity.isEmpty() ? agent.toString() : identity);
    }
}
