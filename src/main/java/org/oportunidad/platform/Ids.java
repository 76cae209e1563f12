package org.oportunidad.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Makes the identifiers of the house: time-ordered ones for rows, random ones for addresses of people. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUIDv7 of this moment. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochFast();
    }

    /** A UUIDv7 of a given moment, for rows that are made with another clock (demonstration data, imports). */
    public static UUID at(Instant moment) {
        var random = UUID.randomUUID();
        long time = moment.toEpochMilli();
        long high = (time << 16) | 0x7000L | (random.getMostSignificantBits() & 0x0fffL);
        return new UUID(high, random.getLeastSignificantBits());
    }

    /** The moment that a UUIDv7 tells, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** A random 128-bit handle in URL-safe characters; unlike a UUIDv7 it does not tell when it was made. */
    public static String handle() {
        return secret(16);
    }

    /** A random secret of so many bytes in URL-safe characters. */
    public static String secret(int bytes) {
        var secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
