package org.oportunidad.learning.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How an op is judged, without a database (trust.md, offline sync rules). The first answer to an id is the answer for ever, so
 * that repeats and any order come to one state; what cannot be applied is kept aside and never dropped.
 */
final class OpRules {

    /** A phone whose clock is further off is marked: its times are measured back from now instead of believed. */
    static final Duration SKEW = Duration.ofHours(24);

    /** Nothing waits longer on a phone; an older time comes from a clock that lies. */
    static final Duration OLDEST = Duration.ofDays(400);

    private OpRules() {}

    /**
     * When it was done, as far as it can be known.
     *
     * @param skewed whether the phone's clock cannot be believed
     */
    record Claim(Instant at, boolean skewed) {}

    /** What is known of an id from before. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content in one place
    record Before(
            byte[] fingerprint, Outcome outcome, @Nullable Reason reason) {}

    /**
     * What the world says of an op now.
     *
     * @param there whether what it is about exists
     * @param hers whether it is one of hers and she has a place
     * @param fits whether it answers what is asked
     * @param left whether an attempt is left for it
     */
    record Standing(boolean there, boolean hers, boolean fits, boolean left) {}

    /** What is to be done with it. */
    record Verdict(
            Step step, @Nullable Outcome outcome, @Nullable Reason reason) {}

    /** What follows from a verdict. */
    enum Step {
        /** Do it, in the same transaction as the row that remembers it. */
        APPLY,
        /** Keep it aside. */
        KEEP,
        /** Only answer. */
        ANSWER
    }

    /**
     * The time that the phone claims, corrected by what its clock says when it sends: a clock that is wrong by a constant comes
     * out right. It is never in the future.
     *
     * @param sentAt what the phone's clock said when it sent
     * @param madeAt what it said when she did it
     */
    static Claim claim(Instant now, Instant sentAt, Instant madeAt) {
        var age = Duration.between(madeAt, sentAt);
        boolean backwards = age.isNegative() && age.abs().compareTo(SKEW) > 0;
        boolean skewed =
                Duration.between(now, sentAt).abs().compareTo(SKEW) > 0 || backwards || age.compareTo(OLDEST) > 0;
        return age.isNegative() || age.compareTo(OLDEST) > 0
                ? new Claim(now, skewed)
                : new Claim(now.minus(age), skewed);
    }

    /**
     * What counts as the clock of a phone when it saved a file. A file is brought days later, so what lies between is no error of
     * a clock: its times are believed as they stand, unless they are of the future or older than anything that waits.
     */
    static Instant sentOfFile(Instant now, Instant savedAt) {
        var lay = Duration.between(savedAt, now);
        return lay.isNegative() || lay.compareTo(OLDEST) > 0 ? savedAt : now;
    }

    /** What an id that is known already is answered; nothing for a new one. */
    static @Nullable Verdict repeated(@Nullable Before before, byte[] fingerprint) {
        if (before == null) {
            return null;
        }
        return Arrays.equals(before.fingerprint(), fingerprint)
                ? new Verdict(Step.ANSWER, before.outcome(), before.reason())
                : new Verdict(Step.ANSWER, Outcome.REFUSED, Reason.OTHER);
    }

    static Verdict unreadable() {
        return new Verdict(Step.ANSWER, Outcome.REFUSED, Reason.UNREADABLE);
    }

    /** What a new one that opens is worth now. */
    static Verdict judged(Standing standing) {
        if (!standing.there()) {
            return new Verdict(Step.KEEP, Outcome.KEPT, Reason.GONE);
        }
        if (!standing.hers()) {
            return new Verdict(Step.KEEP, Outcome.KEPT, Reason.CLOSED);
        }
        if (!standing.fits()) {
            return new Verdict(Step.KEEP, Outcome.KEPT, Reason.UNFIT);
        }
        return standing.left()
                ? new Verdict(Step.APPLY, null, null)
                : new Verdict(Step.KEEP, Outcome.KEPT, Reason.SPENT);
    }
}
