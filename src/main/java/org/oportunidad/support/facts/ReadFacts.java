package org.oportunidad.support.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.enrolment.CompletionFacts.Learner;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Reads the facts of one batch of women after the other. */
@Component
public class ReadFacts {

    private static final int STEP = 500;

    private final FactTable table;
    private final List<CompletionFacts> completion;
    private final Country country;
    private final Clock clock;

    ReadFacts(FactTable table, List<CompletionFacts> completion, Country country, Clock clock) {
        this.table = table;
        this.completion = List.copyOf(completion);
        this.country = country;
        this.clock = clock;
    }

    /** Some women, and the place after which the next batch begins. */
    public record Batch(List<Facts> women, UUID last) {}

    public Batch after(UUID place) {
        var rows = table.after(place, clock.instant(), STEP);
        return new Batch(
                withPartsLeft(rows), rows.isEmpty() ? place : rows.getLast().place());
    }

    /** What is left of their routes, for those whose last day is near; nobody else's is counted. */
    private List<Facts> withPartsLeft(List<FactTable.Row> rows) {
        var near =
                LocalDate.ofInstant(clock.instant(), country.zone()).plusDays(country.parameter("alert-deadline-days"));
        var learners = rows.stream()
                .filter(row -> !row.facts().dueOn().isAfter(near))
                .map(row -> new Learner(
                        row.facts().participantId(),
                        row.cohort() == null ? null : new CohortId(row.cohort()),
                        row.route(),
                        row.level(),
                        row.facts().startsOn()))
                .toList();
        var left = new HashMap<UUID, Integer>();
        if (!learners.isEmpty()) {
            completion.forEach(source -> source.of(learners)
                    .forEach((woman, parts) -> left.merge(
                            woman,
                            parts.stream()
                                    .mapToInt(part -> Math.max(0, part.total() - part.done() - part.recognised()))
                                    .sum(),
                            Integer::sum)));
        }
        return rows.stream()
                .map(row ->
                        row.facts().withPartsLeft(left.getOrDefault(row.facts().participantId(), 0)))
                .toList();
    }
}
