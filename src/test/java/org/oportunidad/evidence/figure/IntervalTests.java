package org.oportunidad.evidence.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oportunidad.evidence.figure.TypedOutcome.Display;
import org.oportunidad.evidence.figure.TypedOutcome.Mode;

/** The arithmetic of figures, against the vectors of the design. */
class IntervalTests {

    @ParameterizedTest
    @CsvSource({
        "50, 110, 1, 36.46, 54.76",
        "0, 20, 1, 0, 16.11",
        "20, 20, 1, 83.89, 100",
        "1, 3, 1, 6.15, 79.23",
        "740, 2000, 1, 34.91, 39.14",
        "740, 2000, 1.5, 34.45, 39.63"
    })
    void wilsonIntervalsAreThoseOfTheLiterature(
            long numerator, long base, double designEffect, double low, double high) {
        var interval = Interval.wilson(new Proportion(numerator, base), designEffect);

        assertThat(interval.low() * 100).isCloseTo(low, within(0.005));
        assertThat(interval.high() * 100).isCloseTo(high, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"0.37, 0.4, 14.8, 74.8", "0.37, 0.6, 22.2, 62.2", "0.37, 1, 37, 37"})
    void silenceWidensTheBounds(double observed, double response, double low, double high) {
        var bounds = Interval.ofNonResponse(observed, response);

        assertThat(bounds.low() * 100).isCloseTo(low, within(1e-9));
        assertThat(bounds.high() * 100).isCloseTo(high, within(1e-9));
    }

    @Test
    void fiftyOfAHundredAndTenIsNotFortySixPercent() {
        assertThat(new Proportion(50, 110).share() * 100).isCloseTo(45.45, within(0.005));
    }

    @Test
    void anOutcomeCannotBeMadeWithoutItsResponseOrItsClock() {
        assertThatThrownBy(() -> outcome(740, 2000, "GRADUATION", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outcome(740, 2000, " ", new Response(5002, 5002, 2000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outcome(740, 2001, "GRADUATION", new Response(5002, 5002, 2000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9, NOTHING",
        "10, INTERVAL_ONLY",
        "29, INTERVAL_ONLY",
        "30, WHOLE_PERCENT",
        "99, WHOLE_PERCENT",
        "100, ONE_DECIMAL"
    })
    void smallBasesShowLess(long base, Display display) {
        assertThat(outcome(3, base, "GRADUATION", new Response(base, base, base))
                        .display())
                .isEqualTo(display);
    }

    @Test
    void whatIsCountedFromRecordsOfEverybodyHasNoSamplingInterval() {
        var dropout = new TypedOutcome(
                "DROPOUT_RATE",
                1,
                new Proportion(1098, 6100),
                "COHORT_CLOSE",
                0,
                LocalDate.of(2026, 10, 31),
                Mode.ADMINISTRATIVE,
                null);

        assertThat(dropout.interval()).isEmpty();
        assertThat(dropout.measured().share()).isEqualTo(0.18);
    }

    private static TypedOutcome outcome(
            long numerator, long base, String clock, @org.jspecify.annotations.Nullable Response response) {
        return new TypedOutcome(
                "INCOME_IMPROVED",
                1,
                new Proportion(numerator, base),
                clock,
                6,
                LocalDate.of(2026, 10, 31),
                Mode.SELF_REPORT,
                response);
    }
}
