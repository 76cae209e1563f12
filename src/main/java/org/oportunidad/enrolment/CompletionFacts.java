package org.oportunidad.enrolment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.Language;

/** What each woman has done and has left of the requirements of her route; learning and workshops implement it. */
public interface CompletionFacts {

    /**
     * The requirements of each learner with what is done of them, in one query for all of them.
     * A learner without an entry has nothing to do here.
     */
    Map<UUID, List<Requirement>> of(Collection<Learner> learners);

    /** What a requirement is called in that language; empty if it is none of these. */
    Optional<String> title(String code, Language language);

    /**
     * A woman on a route at a level, as codes of the programme, from that day on.
     *
     * @param cohort none when it is asked what would count before there is one
     */
    record Learner(UUID participantId, @Nullable CohortId cohort, String route, String level, LocalDate startsOn) {}

    /**
     * One requirement ({@code units.costing}, …) with the parts done of the parts there are.
     *
     * @param recognised parts that count because she knew them already, apart from those she did
     */
    record Requirement(String code, int done, int recognised, int total) {

        /** One of which nothing was recognised. */
        public Requirement(String code, int done, int total) {
            this(code, done, 0, total);
        }

        /** Whether nothing of it is left. */
        public boolean met() {
            return done + recognised >= total;
        }
    }
}
