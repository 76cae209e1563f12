package org.oportunidad.learning.xapi.statement;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Places in the log: UUIDv7 of a millisecond and, inside it, of the order in a batch. */
final class LogPlace {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int A_MILLISECOND = 1 << 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private LogPlace() {}

    /** The place of the n-th statement of a batch stored now; a long batch goes on in the next millisecond. */
    static UUID of(Instant now, int nth) {
        long milli = now.toEpochMilli() + nth / A_MILLISECOND;
        return new UUID(milli << 16 | VERSION | nth % A_MILLISECOND, RANDOM.nextLong() & 0x3fffffffffffffffL | VARIANT);
    }

    static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Comes before all places of that millisecond. */
    static UUID before(Instant moment) {
        return new UUID(millis(moment) << 16, 0);
    }

    /** Comes after all places of that millisecond. */
    static UUID after(Instant moment) {
        return new UUID(millis(moment) << 16 | 0xffffL, -1);
    }

    /** The log knows no time before 1970. */
    private static long millis(Instant moment) {
        return Math.max(0, moment.toEpochMilli());
    }

    /** The later of two; the database orders places by their bytes, Java by signed halves. */
    static UUID later(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        int order =
                high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        return order >= 0 ? one : other;
    }
}
