package org.oportunidad.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demonstration: set for a thread that makes the past, real for everybody else. */
@Component
@Profile("demo")
public class DemonstrationClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> SET = new ThreadLocal<>();

    /** Stands still at that moment for the calling thread until it is set again. */
    public void set(Instant moment) {
        SET.set(moment);
    }

    public void runsAgain() {
        SET.remove();
    }

    @Override
    public Instant instant() {
        var moment = SET.get();
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
