package org.oportunidad.evidence.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.evidence.disclosure.SafeTable;
import org.oportunidad.evidence.figure.Proportion;
import org.oportunidad.evidence.figure.Response;
import org.oportunidad.evidence.figure.TypedOutcome;
import org.oportunidad.evidence.figure.TypedOutcome.Mode;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Computes all rows of a release from facts up to the end of a day; the same day gives the same rows. */
@Component
class ComputeRows {

    private static final int DEFINITIONS = 1;
    private static final int HEADLINE_MONTHS = 6;
    static final String WHOLE_COUNTRY = "*";

    private final FactsTable facts;
    private final Country country;

    ComputeRows(FactsTable facts, Country country) {
        this.facts = facts;
        this.country = country;
    }

    ReleaseRows upTo(LocalDate cutOff) {
        var until = cutOff.plusDays(1).atStartOfDay(country.zone()).toInstant();
        var byCommune = facts.startedByCommune(until);
        var journey = facts.journey(until);
        var figures = new ArrayList<>(counts(cutOff, journey, byCommune));
        figures.addAll(outcomes(cutOff, until, journey.eligible()));
        return new ReleaseRows(cutOff, figures, protectedCells(byCommune));
    }

    private List<TypedOutcome> counts(LocalDate cutOff, FactsTable.Journey journey, Map<String, Long> byCommune) {
        var communes = country.communes().size();
        var reached = byCommune.values().stream().filter(women -> women > 0).count();
        return List.of(
                counted(Indicator.APPLICANTS, journey.applicants(), journey.applicants(), "SUBMISSION", cutOff),
                counted(Indicator.STARTED, journey.started(), journey.started(), "COHORT_CLOSE", cutOff),
                counted(Indicator.GRADUATES, journey.graduates(), journey.started(), "COHORT_CLOSE", cutOff),
                counted(Indicator.COMMUNES_REACHED, reached, communes, "COHORT_CLOSE", cutOff),
                counted(Indicator.DROPOUT_RATE, journey.dropped(), journey.started(), "COHORT_CLOSE", cutOff));
    }

    private List<TypedOutcome> outcomes(LocalDate cutOff, Instant until, long couldBeAsked) {
        var answers = facts.sixMonthAnswers(until);
        var responded = answers.getOrDefault("responded", 0L);
        var eligible = Math.max(responded, couldBeAsked);
        var owners = answers.getOrDefault("business_before", 0L);
        var response = new Response(eligible, eligible, responded);
        return Indicator.outcomes().stream()
                .map(indicator -> {
                    var base = indicator == Indicator.BUSINESS_IMPROVED_OF_OWNERS ? owners : responded;
                    var yes = answers.getOrDefault(indicator.question(), 0L);
                    return figure(
                            indicator, yes, base, "GRADUATION", HEADLINE_MONTHS, cutOff, Mode.SELF_REPORT, response);
                })
                .toList();
    }

    private Map<String, Optional<Long>> protectedCells(Map<String, Long> byCommune) {
        var parents = new HashMap<String, String>();
        for (var commune : country.communes()) {
            var region = "r" + commune.region().code();
            parents.put(region, WHOLE_COUNTRY);
            if (!commune.cut().equals(commune.region().code())) {
                parents.put("p" + commune.provinceCode(), region);
                parents.put(commune.cut(), "p" + commune.provinceCode());
            } else {
                parents.put(commune.cut(), region);
            }
        }
        var table = SafeTable.protect(byCommune, parents, country.parameter("small-cell-threshold"));
        var cells = new HashMap<String, Optional<Long>>();
        table.cells().forEach(cell -> cells.put(cell, table.shown(cell)));
        return cells;
    }

    private static TypedOutcome counted(
            Indicator indicator, long numerator, long base, String clock, LocalDate cutOff) {
        return figure(indicator, numerator, base, clock, 0, cutOff, Mode.ADMINISTRATIVE, null);
    }

    private static TypedOutcome figure(
            Indicator indicator,
            long numerator,
            long base,
            String clock,
            int months,
            LocalDate cutOff,
            Mode mode,
            @Nullable Response response) {
        return new TypedOutcome(
                indicator.name(), DEFINITIONS, new Proportion(numerator, base), clock, months, cutOff, mode, response);
    }
}
