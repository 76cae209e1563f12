package org.oportunidad.learning.progress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Ids that follow from what the row is about, so that a repeat finds the row instead of making another. The time in a
 * progress id is the time in the woman's own id: all her progress lies in one partition, found by {@link #first} and
 * {@link #last}.
 */
public final class ProgressIds {

    private static final long TIME = 0xFFFFFFFFFFFF0000L;
    private static final int VERSION = 7;
    private static final long A_DAY = 86_400_000L;

    private ProgressIds() {}

    public static UUID progress(UUID participantId, String course, String unit) {
        return with(participantId.getMostSignificantBits(), participantId + "/" + course + "/" + unit);
    }

    public static UUID answer(UUID participantId, String course, String unit, String question, Instant at) {
        return with(at.toEpochMilli() << 16, participantId + "/" + course + "/" + unit + "/" + question);
    }

    /**
     * The id of an answer sent under that key: the key itself if it tells the time of about now as ours do, so that the row
     * lies in the month of the answer; of any other key a name in her own month, the same for the same key.
     */
    public static UUID answer(UUID participantId, UUID key, Instant at) {
        long apart = Math.abs((key.getMostSignificantBits() >>> 16) - at.toEpochMilli());
        return key.version() == VERSION && apart < A_DAY
                ? key
                : with(participantId.getMostSignificantBits(), participantId + "/" + key);
    }

    /** The id under which what arrived from her phone is remembered: in her own month, whatever time the phone's id tells. */
    public static UUID op(UUID participantId, UUID op) {
        return with(participantId.getMostSignificantBits(), "op/" + participantId + "/" + op);
    }

    /** The smallest id with the time of hers. */
    public static UUID first(UUID participantId) {
        return new UUID(participantId.getMostSignificantBits() & TIME, 0);
    }

    /** The largest id with the time of hers. */
    public static UUID last(UUID participantId) {
        return new UUID(participantId.getMostSignificantBits() | ~TIME, -1L);
    }

    /** The smallest id that any of these women may have here; there is at least one of them. */
    public static UUID first(Collection<UUID> participantIds) {
        return participantIds.stream()
                .map(ProgressIds::first)
                .min(ProgressIds::byBytes)
                .orElseThrow();
    }

    /** The largest id that any of these women may have here; there is at least one of them. */
    public static UUID last(Collection<UUID> participantIds) {
        return participantIds.stream()
                .map(ProgressIds::last)
                .max(ProgressIds::byBytes)
                .orElseThrow();
    }

    /** PostgreSQL orders UUIDs by their bytes, Java by signed halves. */
    private static int byBytes(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static UUID with(long time, String name) {
        var hash = ByteBuffer.wrap(sha256(name));
        long high = (time & TIME) | 0x7000L | (hash.getLong() & 0x0FFFL);
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
