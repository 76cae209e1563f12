package org.oportunidad.workshops.completion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.Workshops;
import org.oportunidad.workshops.completion.Hours.Rule;
import org.oportunidad.workshops.completion.HoursTable.Counted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells enrolment which minutes of workshops each woman has of those that are asked for, and when that changed. */
@Component
public class WorkshopFacts implements CompletionFacts, Workshops {

    /** The one requirement that workshops make, in minutes. */
    private static final String REQUIREMENT = "workshops.minutes";

    private final HoursTable table;
    private final Country country;
    private final Texts texts;
    private final ObjectProvider<Enrolments> enrolments;

    /** Enrolment asks this bean for facts and is told by it of changes, so it is looked up when it is told. */
    WorkshopFacts(HoursTable table, Country country, Texts texts, ObjectProvider<Enrolments> enrolments) {
        this.table = table;
        this.country = country;
        this.texts = texts;
        this.enrolments = enrolments;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Requirement>> of(Collection<Learner> learners) {
        var women = new ArrayList<UUID>();
        var cohorts = new ArrayList<UUID>();
        for (var learner : learners) {
            var cohort = learner.cohort();
            if (cohort != null) {
                women.add(learner.participantId());
                cohorts.add(cohort.value());
            }
        }
        var rule = rule();
        var workshops = new HashMap<UUID, List<Hours>>();
        for (Counted one : women.isEmpty() ? List.<Counted>of() : table.of(women, cohorts)) {
            Objects.requireNonNull(workshops.computeIfAbsent(one.participant(), any -> new ArrayList<>()))
                    .add(one.hours());
        }
        var facts = new HashMap<UUID, List<Requirement>>();
        workshops.forEach((woman, list) -> {
            var hours = Hours.sum(list);
            if (hours.asked(rule) > 0) {
                facts.put(woman, List.of(new Requirement(REQUIREMENT, hours.done(rule), hours.asked(rule))));
            }
        });
        return facts;
    }

    @Override
    public Optional<String> title(String code, Language language) {
        return code.equals(REQUIREMENT)
                ? Optional.of(texts.get(language, "workshops.completion.minutes"))
                : Optional.empty();
    }

    /** Her hours in that cohort; none where no workshop is asked for. */
    @Transactional(readOnly = true)
    public Hours of(UUID participant, CohortId cohort) {
        return Hours.sum(table.of(List.of(participant), List.of(cohort.value())).stream()
                .map(Counted::hours)
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Minutes> minutesOf(UUID participantId, CohortId cohort) {
        var hours = of(participantId, cohort);
        var rule = rule();
        return hours.asked(rule) == 0
                ? Optional.empty()
                : Optional.of(new Minutes(hours.done(rule), hours.asked(rule)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CohortMinutes> ofCohorts() {
        return table.ofCohorts();
    }

    public Rule rule() {
        return new Rule(
                country.parameter("minimum-attendance-percent"), country.parameter("recovered-maximum-percent"));
    }

    /** What these women have done of their workshops changed; in the transaction of the change. */
    public void changed(Collection<UUID> women, Instant at) {
        var journey = enrolments.getObject();
        women.forEach(woman -> journey.completionChanged(woman, at));
    }

    /** What is asked for in this workshop changed. */
    public void changedFor(UUID series, Instant at) {
        changed(table.stillLearning(series), at);
    }
}
