package org.oportunidad.enrolment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each woman has done and has left of the requirements of her route; learning (later workshops) implements it. */
public interface CompletionFacts {

    /**
     * The requirements of each learner with what is done of them, in one query for all of them.
     * A learner without an entry has nothing to do here.
     */
    Map<UUID, List<Requirement>> of(Collection<Learner> learners);

    /** A woman on a route at a level, as codes of the programme, in a cohort that starts on that day. */
    record Learner(UUID participantId, String route, String level, LocalDate startsOn) {}

    /** One requirement ({@code units.costing}, …) with the parts done of the parts there are. */
    record Requirement(String code, int done, int total) {

        /** Whether nothing of it is left. */
        public boolean met() {
            return done >= total;
        }
    }
}
