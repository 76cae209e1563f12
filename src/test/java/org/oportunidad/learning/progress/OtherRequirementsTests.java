package org.oportunidad.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.learning.progress.OtherRequirements.Lacking;
import org.oportunidad.platform.text.Language;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a route asks beside its courses. */
class OtherRequirementsTests {

    private static final UUID HER = new UUID(7, 7);

    /** Two of five live sessions, and a form that is sent. */
    private static final CompletionFacts SESSIONS = new CompletionFacts() {
        @Override
        public Map<UUID, List<Requirement>> of(Collection<Learner> learners) {
            return Map.of(HER, List.of(new Requirement("live", 2, 5), new Requirement("form", 1, 1)));
        }

        @Override
        public Optional<String> title(String code, Language language) {
            return code.equals("live") ? Optional.of("Talleres") : Optional.empty();
        }
    };

    @Test
    void whatIsNotMetIsNamed() {
        var beans = new StaticListableBeanFactory(Map.of("sessions", SESSIONS));
        var others = new OtherRequirements(beans.getBeanProvider(CompletionFacts.class));

        var lacking = others.of(
                List.of(new CompletionFacts.Learner(HER, null, "employment", "basic", LocalDate.of(2026, 3, 2))),
                Language.ES);

        assertThat(lacking).containsExactly(Map.entry(HER, List.of(new Lacking("Talleres", 2, 5))));
    }
}
