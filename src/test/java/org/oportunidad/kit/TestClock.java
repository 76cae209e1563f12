package org.oportunidad.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: real time until a test sets it; a test that sets it gives it back with {@link #reset()}. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private volatile @Nullable Instant set;

    public void set(Instant moment) {
        this.set = moment;
    }

    public void advance(Duration by) {
        this.set = instant().plus(by);
    }

    public void reset() {
        this.set = null;
    }

    /** Does it as if it were that moment, and gives the clock back as it was. */
    public <T> T at(Instant moment, Supplier<T> what) {
        var before = set;
        this.set = moment;
        try {
            return what.get();
        } finally {
            this.set = before;
        }
    }

    @Override
    public Instant instant() {
        var moment = set;
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
