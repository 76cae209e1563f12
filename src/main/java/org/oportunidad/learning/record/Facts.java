package org.oportunidad.learning.record;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what is learned, in the transaction in which it is: the log loses nothing. What happens often writes its fact
 * in its own SQL instead, into {@code learning.fact}.
 */
@Component
public class Facts {

    private static final int PART = 5_000;

    private final FactTable table;

    Facts(FactTable table) {
        this.table = table;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Fact fact) {
        table.add(List.of(fact));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Fact> facts) {
        for (int from = 0; from < facts.size(); from += PART) {
            table.add(facts.subList(from, Math.min(from + PART, facts.size())));
        }
    }
}
