package org.oportunidad.enrolment.enrol;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Slows a flood down without ever closing the door: thousands of phones share one address of a mobile network, so a busy
 * address is asked one small question more, and forms begun that way without contact vanish after a day.
 */
@Component
class BusyAddress {

    private static final Limit FORMS = new Limit("enrolment.begin", 40, Duration.ofHours(1));
    private static final int CHOICES = 4;

    private final RateLimits limits;
    private final BlindIndex index;

    BusyAddress(RateLimits limits, BlindIndex index) {
        this.limits = limits;
        this.index = index;
    }

    /** Whether this address has begun more forms than one household or class does. */
    boolean isBusy(String address) {
        return !limits.take(FORMS, address);
    }

    /** The number she is asked to pick for the form with this key. */
    int asked(String key) {
        return choices(key).get(index.of("enrolment.pick", key)[0] & (CHOICES - 1));
    }

    /** The numbers she picks from. */
    List<Integer> choices(String key) {
        var first = 1 + (index.of("enrolment.choices", key)[0] & 3);
        return IntStream.range(0, CHOICES).mapToObj(i -> first + i).toList();
    }
}
