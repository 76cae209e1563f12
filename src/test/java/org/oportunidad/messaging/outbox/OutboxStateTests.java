package org.oportunidad.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.messaging.Purpose;

/** Which steps a message may take, and when it is tried again. */
class OutboxStateTests {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @Test
    void everyStepIsListed() {
        var steps = Arrays.stream(OutboxState.values())
                .flatMap(from -> Arrays.stream(OutboxState.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " " + to))
                .toList();

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "PENDING CLAIMED",
                        "PENDING CONFIRMED",
                        "PENDING DEAD",
                        "CLAIMED CLAIMED",
                        "CLAIMED PENDING",
                        "CLAIMED ATTEMPTED",
                        "CLAIMED CONFIRMED",
                        "CLAIMED DEAD",
                        "ATTEMPTED CONFIRMED",
                        "ATTEMPTED UNKNOWN",
                        "ATTEMPTED FAILED",
                        "FAILED PENDING",
                        "FAILED DEAD",
                        "UNKNOWN PENDING",
                        "UNKNOWN DEAD",
                        "UNKNOWN CONFIRMED",
                        "UNKNOWN FAILED",
                        "CONFIRMED FAILED",
                        "DEAD PENDING");
    }

    @Test
    void whatMayHaveArrivedIsRepeatedOnlyWhereASecondOneDoesNoHarm() {
        assertThat(RetryRule.afterUnknown(Purpose.SAFETY, 1, NOW)).isEmpty();
        assertThat(RetryRule.afterUnknown(Purpose.SIGN_IN, 1, NOW)).isEmpty();
        assertThat(RetryRule.afterUnknown(Purpose.REPLY, 1, NOW)).isEmpty();
        assertThat(RetryRule.afterUnknown(Purpose.REMINDER, 1, NOW)).contains(NOW.plusSeconds(30));
        assertThat(RetryRule.afterUnknown(Purpose.REMINDER, 2, NOW)).isEmpty();
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(attempts -> Duration.between(
                        NOW,
                        RetryRule.afterFailure(Purpose.SERVICE, attempts, NOW).orElseThrow()))
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8));
        assertThat(RetryRule.afterFailure(Purpose.SERVICE, RetryRule.MOST_ATTEMPTS, NOW))
                .isEmpty();
    }

    @Test
    void codeIsWorthNothingAfterTenMinutes() {
        assertThat(RetryRule.isTooOld(Purpose.SIGN_IN, NOW.minusSeconds(601), NOW))
                .isTrue();
        assertThat(RetryRule.isTooOld(Purpose.SIGN_IN, NOW.minusSeconds(599), NOW))
                .isFalse();
        assertThat(RetryRule.isTooOld(Purpose.SERVICE, NOW.minusSeconds(601), NOW))
                .isFalse();
    }
}
