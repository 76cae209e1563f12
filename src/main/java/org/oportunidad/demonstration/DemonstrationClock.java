package org.oportunidad.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demonstration: set while the past is made, real from then on. */
@Component
@Profile("demo")
public class DemonstrationClock extends Clock {

    private volatile @Nullable Instant set;

    /** Stands still at that moment until it is set again. */
    public void set(Instant moment) {
        this.set = moment;
    }

    public void runsAgain() {
        this.set = null;
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
