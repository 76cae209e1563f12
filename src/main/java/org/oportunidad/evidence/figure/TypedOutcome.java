package org.oportunidad.evidence.figure;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate with everything that is needed to believe it. It cannot be made without base, numerator, clock and window.
 *
 * @param indicator code of the definition, for example {@code DROPOUT_RATE}
 * @param definitionVersion version of that definition
 * @param measured numerator and base, distinct women
 * @param clock what starts the time of the figure, for example {@code GRADUATION} or {@code COHORT_CLOSE}
 * @param windowMonths months after the clock at which the state was asked; 0 for a state at the clock itself
 * @param cutOff last day whose facts count
 * @param mode how it was collected: {@code SELF_REPORT} or {@code ADMINISTRATIVE}
 * @param response who was asked; absent when everybody is counted from records
 */
public record TypedOutcome(
        String indicator,
        int definitionVersion,
        Proportion measured,
        String clock,
        int windowMonths,
        LocalDate cutOff,
        Mode mode,
        @Nullable Response response) {

    /** Bases below this show no rate at all. */
    public static final int SMALLEST_BASE = 10;

    /** Bases below this show the interval alone. */
    public static final int SMALLEST_BASE_OF_A_POINT = 30;

    /** How the facts of a figure were collected. */
    public enum Mode {
        SELF_REPORT,
        ADMINISTRATIVE
    }

    /** What of a rate may be shown. */
    public enum Display {
        NOTHING,
        INTERVAL_ONLY,
        WHOLE_PERCENT,
        ONE_DECIMAL
    }

    public TypedOutcome {
        if (indicator.isBlank() || clock.isBlank() || definitionVersion < 1 || windowMonths < 0) {
            throw new IllegalArgumentException("An outcome needs an indicator, a version, a clock and a window");
        }
        if (mode == Mode.SELF_REPORT && response == null) {
            throw new IllegalArgumentException("A self-reported outcome needs its response");
        }
        if (response != null && measured.base() > response.responded()) {
            throw new IllegalArgumentException("The base is larger than the answers");
        }
    }

    public Display display() {
        if (measured.base() < SMALLEST_BASE) {
            return Display.NOTHING;
        }
        if (measured.base() < SMALLEST_BASE_OF_A_POINT) {
            return Display.INTERVAL_ONLY;
        }
        return measured.base() < 100 ? Display.WHOLE_PERCENT : Display.ONE_DECIMAL;
    }

    /** The sampling interval; none when everybody is counted, for then nothing was sampled. */
    public Optional<Interval> interval() {
        return mode == Mode.ADMINISTRATIVE || measured.base() == 0
                ? Optional.empty()
                : Optional.of(Interval.wilson(measured));
    }

    /** Between which shares the figure of all eligible women must lie, whatever those who did not answer would say. */
    public Optional<Interval> nonResponseBounds() {
        return Optional.ofNullable(response)
                .filter(r -> r.responded() > 0)
                .map(r -> Interval.ofNonResponse(measured.share(), r.strictRate()));
    }
}
