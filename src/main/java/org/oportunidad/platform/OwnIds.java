package org.oportunidad.platform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/**
 * Ids of rows about one woman that carry the time of her own id, so that all of hers lie in one partition, between {@link
 * #first} and {@link #last}. What is named is found again under its name, and made only once.
 */
public final class OwnIds {

    private static final Comparator<UUID> BY_TIME = Comparator.comparingLong(UUID::getMostSignificantBits);

    private static final long TIME = 0xFFFFFFFFFFFF0000L;

    private OwnIds() {}

    public static UUID next(UUID participantId) {
        var random = UUID.randomUUID();
        return with(participantId, random.getMostSignificantBits(), random.getLeastSignificantBits());
    }

    public static UUID named(UUID participantId, Object name) {
        var hash = ByteBuffer.wrap(sha256(participantId + "/" + name));
        return with(participantId, hash.getLong(), hash.getLong());
    }

    /** The same row as one of another of her records: its own part stays, the time is that of this id. */
    public static UUID moved(UUID participantId, UUID id) {
        return new UUID(
                (participantId.getMostSignificantBits() & TIME) | (id.getMostSignificantBits() & ~TIME),
                id.getLeastSignificantBits());
    }

    public static UUID first(UUID participantId) {
        return new UUID(participantId.getMostSignificantBits() & TIME, 0);
    }

    public static UUID last(UUID participantId) {
        return new UUID(participantId.getMostSignificantBits() | ~TIME, -1L);
    }

    /** The bounds of the rows of several. */
    public static UUID first(Collection<UUID> participantIds) {
        return first(participantIds.stream().min(BY_TIME).orElseThrow());
    }

    public static UUID last(Collection<UUID> participantIds) {
        return last(participantIds.stream().max(BY_TIME).orElseThrow());
    }

    private static UUID with(UUID participantId, long high, long low) {
        return new UUID(
                (participantId.getMostSignificantBits() & TIME) | 0x7000L | (high & 0x0FFFL),
                (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
