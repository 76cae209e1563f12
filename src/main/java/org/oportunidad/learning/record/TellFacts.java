package org.oportunidad.learning.record;

import org.oportunidad.learning.xapi.statement.OwnLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts over into the log, a batch a transaction: each becomes one statement and waits no more. */
@Component
public class TellFacts {

    private static final int BATCH = 500;

    private final FactTable facts;
    private final Learners learners;
    private final OwnLog log;

    TellFacts(FactTable facts, Learners learners, OwnLog log) {
        this.facts = facts;
        this.learners = learners;
        this.log = log;
    }

    /** Answers how many; none is left when there are fewer than a batch. */
    @Transactional
    public int some() {
        var claimed = facts.claim(BATCH);
        if (!claimed.isEmpty()) {
            var names = learners.named(
                    claimed.stream().map(Fact::participantId).distinct().toList());
            log.add(claimed.stream()
                    .map(fact -> FactStatement.of(
                            fact, java.util.Objects.requireNonNull(names.get(fact.participantId())), log.site()))
                    .toList());
            facts.remove(claimed);
        }
        return claimed.size();
    }

    /** Whether a number of facts was a whole batch. */
    static boolean whole(int told) {
        return told == BATCH;
    }
}
