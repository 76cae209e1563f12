package org.oportunidad.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oportunidad.messaging.Purpose;

/** When a message is tried again, if at all. */
final class RetryRule {

    static final int MOST_ATTEMPTS = 6;

    /** She waits for it, so that another way is better than patience. */
    static final int MOST_FOR_A_CODE = 2;

    /** So often is tried what may have arrived each time. */
    static final int MOST_UNKNOWN = 2;

    /** A sign-in code is worth nothing after this. */
    static final Duration CODE_LIVES = Duration.ofMinutes(10);

    /** What waited longer than this is old news and goes to the inbox only. */
    static final Duration NEWS_LIVES = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private RetryRule() {}

    /** The channel was not reached, so it surely did not arrive: again, each time after a longer pause. */
    static Optional<Instant> afterFailure(Purpose purpose, int attempts, Instant now) {
        return attempts >= (purpose == Purpose.SIGN_IN ? MOST_FOR_A_CODE : MOST_ATTEMPTS)
                ? Optional.empty()
                : Optional.of(now.plus(pause(attempts)));
    }

    /** It may have arrived: again only if a second one does no harm, and only once. */
    static Optional<Instant> afterUnknown(Purpose purpose, int attempts, Instant now) {
        return purpose.isRepeatable() && attempts < MOST_UNKNOWN
                ? afterFailure(purpose, attempts, now)
                : Optional.empty();
    }

    static boolean isTooOld(Purpose purpose, Instant queued, Instant now) {
        return purpose == Purpose.SIGN_IN && queued.plus(CODE_LIVES).isBefore(now);
    }

    static boolean isOldNews(Instant queued, Instant now) {
        return queued.plus(NEWS_LIVES).isBefore(now);
    }

    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 10));
    }
}
