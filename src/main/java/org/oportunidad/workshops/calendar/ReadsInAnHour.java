package org.oportunidad.workshops.calendar;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts how often each address was read in this hour of the clock, on this node: calendar programs ask a few times an hour,
 * and looking at a calendar writes nothing into the database.
 */
@Component
class ReadsInAnHour {

    static final int MOST = 60;

    /** More addresses in one hour than any node serves; beyond it all count as one. */
    private static final int MOST_KEPT = 50_000;

    private static final long HOUR_MILLIS = 3_600_000;

    private final Map<String, Integer> reads = new HashMap<>();
    private final Clock clock;
    private long hour;

    ReadsInAnHour(Clock clock) {
        this.clock = clock;
    }

    /** False when this address was read too often. */
    synchronized boolean take(String secret) {
        var now = clock.millis() / HOUR_MILLIS;
        if (now != hour) {
            reads.clear();
            hour = now;
        }
        var key = reads.size() < MOST_KEPT || reads.containsKey(secret) ? secret : "";
        return reads.merge(key, 1, Integer::sum) <= MOST;
    }
}
