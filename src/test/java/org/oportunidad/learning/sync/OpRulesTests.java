package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.oportunidad.learning.sync.OpRules.Before;
import org.oportunidad.learning.sync.OpRules.Claim;
import org.oportunidad.learning.sync.OpRules.Standing;
import org.oportunidad.learning.sync.OpRules.Step;

/** How one op is judged. */
class OpRulesTests {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void timeOfAGoodClockIsBelieved() {
        assertThat(OpRules.claim(NOW, NOW, NOW.minusSeconds(90))).isEqualTo(new Claim(NOW.minusSeconds(90), false));
    }

    @Test
    void clockThatIsWrongByYearsComesOutRightAndIsMarked() {
        var wrong = NOW.minus(Duration.ofDays(9_000));

        assertThat(OpRules.claim(NOW, wrong, wrong.minusSeconds(90))).isEqualTo(new Claim(NOW.minusSeconds(90), true));
        var ahead = NOW.plus(Duration.ofDays(9_000));
        assertThat(OpRules.claim(NOW, ahead, ahead.minusSeconds(90))).isEqualTo(new Claim(NOW.minusSeconds(90), true));
    }

    @Test
    void aDayOffIsStillBelievedAndAMomentMoreIsMarked() {
        var sentAt = NOW.minus(OpRules.SKEW);

        assertThat(OpRules.claim(NOW, sentAt, sentAt).skewed()).isFalse();
        assertThat(OpRules.claim(NOW, sentAt.minusMillis(1), sentAt).skewed()).isTrue();
    }

    @Test
    void clockThatWasSetBackInBetweenCountsAsNow() {
        assertThat(OpRules.claim(NOW, NOW, NOW.plus(Duration.ofDays(3)))).isEqualTo(new Claim(NOW, true));
        assertThat(OpRules.claim(NOW, NOW, NOW.plusSeconds(5))).isEqualTo(new Claim(NOW, false));
        assertThat(OpRules.claim(NOW, NOW, Instant.EPOCH)).isEqualTo(new Claim(NOW, true));
    }

    @Test
    void fileMayLieForDaysAndOnlyAClockOfTheFutureOrOfLongAgoIsMeasuredBack() {
        var ahead = NOW.plus(Duration.ofDays(3));
        var lies = NOW.minus(OpRules.OLDEST).minusSeconds(1);

        assertThat(OpRules.sentOfFile(NOW, NOW.minus(Duration.ofDays(8)))).isEqualTo(NOW);
        assertThat(OpRules.sentOfFile(NOW, ahead)).isEqualTo(ahead);
        assertThat(OpRules.sentOfFile(NOW, lies)).isEqualTo(lies);
    }

    @Test
    void repeatGetsTheFirstAnswerAndAnotherContentIsRefused() {
        var before = new Before(new byte[] {1}, Outcome.KEPT, Reason.GONE);

        assertThat(OpRules.repeated(null, new byte[] {1})).isNull();
        assertThat(OpRules.repeated(before, new byte[] {1}))
                .isEqualTo(new OpRules.Verdict(Step.ANSWER, Outcome.KEPT, Reason.GONE));
        assertThat(OpRules.repeated(before, new byte[] {2}))
                .isEqualTo(new OpRules.Verdict(Step.ANSWER, Outcome.REFUSED, Reason.OTHER));
    }

    @Test
    void whatCannotBeAppliedIsKeptAndNeverDropped() {
        assertThat(OpRules.judged(new Standing(false, true, false, true)).reason())
                .isEqualTo(Reason.GONE);
        assertThat(OpRules.judged(new Standing(true, false, true, true)).reason())
                .isEqualTo(Reason.CLOSED);
        assertThat(OpRules.judged(new Standing(true, true, false, true)).reason())
                .isEqualTo(Reason.UNFIT);
        assertThat(OpRules.judged(new Standing(true, true, true, false)).reason())
                .isEqualTo(Reason.SPENT);
        assertThat(OpRules.judged(new Standing(true, true, true, true)).step()).isEqualTo(Step.APPLY);
    }
}
