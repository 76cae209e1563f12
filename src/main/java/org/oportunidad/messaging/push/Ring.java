package org.oportunidad.messaging.push;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of waking a phone. */
sealed interface Ring {

    /** A word for the counts, without anything of hers. */
    String code();

    /** The service took it. */
    record Taken() implements Ring {
        @Override
        public String code() {
            return TAKEN;
        }
    }

    /** The service knows no such phone any more. */
    record Gone(String code) implements Ring {}

    /**
     * It surely did not ring; again, but never sooner than the hour.
     *
     * @param after when the service wants to be asked again; null when it said nothing
     */
    record Later(String code, @Nullable Instant after) implements Ring {}

    /** It may have rung, or never will this time. */
    record Failed(String code) implements Ring {}

    String TAKEN = "TAKEN";

    /** However long a service asks for, so soon it is asked again. */
    Duration LONGEST_WAIT = Duration.ofDays(1);
}
