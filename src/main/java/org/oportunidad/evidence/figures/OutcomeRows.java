package org.oportunidad.evidence.figures;

import java.util.List;
import org.oportunidad.evidence.figure.TypedOutcome;
import org.oportunidad.evidence.figure.TypedOutcome.Display;
import org.oportunidad.platform.component.Interval;
import org.oportunidad.platform.web.Page;

/** Outcomes as rows of the interval chart, with no more decimals than their base supports. */
final class OutcomeRows {

    private OutcomeRows() {}

    static List<Interval> of(Page page, List<TypedOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.display() != Display.NOTHING)
                .map(outcome -> row(page, outcome))
                .toList();
    }

    private static Interval row(Page page, TypedOutcome outcome) {
        var interval = outcome.interval().orElseThrow();
        var bounds = outcome.nonResponseBounds().orElseThrow();
        return new Interval(
                page.t("evidence.indicator." + outcome.indicator()),
                value(page, outcome),
                page.t(
                        "evidence.figures.of",
                        outcome.measured().numerator(),
                        outcome.measured().base()),
                outcome.measured().share(),
                interval.low(),
                interval.high(),
                bounds.low(),
                bounds.high());
    }

    /** The rate, or its interval alone where the base is small. */
    static String value(Page page, TypedOutcome outcome) {
        return switch (outcome.display()) {
            case NOTHING -> page.t("evidence.figures.protected");
            case INTERVAL_ONLY -> interval(page, outcome);
            case WHOLE_PERCENT, ONE_DECIMAL -> page.percent(outcome.measured().share(), digits(outcome));
        };
    }

    static String interval(Page page, TypedOutcome outcome) {
        return outcome.interval()
                .map(i -> page.t(
                        "evidence.figures.range",
                        page.percent(i.low(), digits(outcome)),
                        page.percent(i.high(), digits(outcome))))
                .orElse("");
    }

    static String bounds(Page page, TypedOutcome outcome) {
        return outcome.nonResponseBounds()
                .map(i -> page.t("evidence.figures.range", page.percent(i.low(), 0), page.percent(i.high(), 0)))
                .orElse("");
    }

    private static int digits(TypedOutcome outcome) {
        return outcome.display() == Display.ONE_DECIMAL ? 1 : 0;
    }
}
