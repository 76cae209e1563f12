package org.oportunidad.learning.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.enrolment.CompletionFacts.Learner;
import org.oportunidad.enrolment.CompletionFacts.Requirement;
import org.oportunidad.platform.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a route asks beside its courses, as the modules that know it tell; nothing while none does. */
@Component
public class OtherRequirements {

    private final ObjectProvider<CompletionFacts> facts;

    OtherRequirements(ObjectProvider<CompletionFacts> facts) {
        this.facts = facts;
    }

    /** A requirement that is not met, by its name in the language asked for. */
    public record Lacking(String title, int done, int total) {}

    /** What each of these women lacks of it, in one query a module; whoever lacks nothing is left out. */
    public Map<UUID, List<Lacking>> of(Collection<Learner> learners, Language language) {
        var lacking = new HashMap<UUID, List<Lacking>>();
        for (var source : facts) {
            if (!(source instanceof CourseFacts)) {
                source.of(learners)
                        .forEach((woman, parts) -> parts.stream()
                                .filter(part -> !part.met())
                                .forEach(part -> Objects.requireNonNull(
                                                lacking.computeIfAbsent(woman, any -> new ArrayList<>()))
                                        .add(lacking(source, part, language))));
            }
        }
        return lacking;
    }

    private static Lacking lacking(CompletionFacts source, Requirement part, Language language) {
        return new Lacking(
                source.title(part.code(), language).orElse(part.code()), part.done() + part.recognised(), part.total());
    }
}
