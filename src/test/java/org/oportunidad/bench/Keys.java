package org.oportunidad.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Fresh keys of forms, which tell the time as the program's own do. */
final class Keys {

    private Keys() {}

    static String next() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
