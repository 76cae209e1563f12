package org.oportunidad.platform.ratelimit;

import java.time.Duration;

/** How often one subject may do one guarded act; a full allowance comes back evenly over the period. */
public record Limit(String name, int times, Duration period) {

    public Limit {
        if (times < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a limit allows something in some time");
        }
    }
}
