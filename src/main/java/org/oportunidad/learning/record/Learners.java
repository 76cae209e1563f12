package org.oportunidad.learning.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.learning.xapi.statement.OwnLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is who in the log. A name is drawn by lot and kept in one row, not made from her id with a key: whoever holds key and
 * id could make it again, while a row that is gone is gone.
 */
@Component
public class Learners {

    private final LearnerTable table;
    private final FactTable facts;
    private final OwnLog log;

    Learners(LearnerTable table, FactTable facts, OwnLog log) {
        this.table = table;
        this.facts = facts;
        this.log = log;
    }

    /** The name of each record; those that had none get one. */
    @Transactional
    public Map<UUID, Learner> named(Collection<UUID> records) {
        var known = table.of(records);
        var missing = records.stream()
                .distinct()
                .filter(record -> !known.containsKey(record))
                .map(this::lot)
                .toList();
        if (missing.isEmpty()) {
            return known;
        }
        table.add(missing);
        return table.of(records);
    }

    private Learner lot(UUID record) {
        var name = UUID.randomUUID();
        return new Learner(record, name, log.site(), log.ownerOf(name.toString()));
    }

    /** What one record learned is now the other's; answers the names that moved. */
    @Transactional
    public List<UUID> join(UUID from, UUID into) {
        named(List.of(from, into));
        return table.move(from, into);
    }

    @Transactional
    public void part(UUID from, UUID into, List<UUID> names) {
        table.moveBack(from, into, names);
    }

    /** Waiting facts go first: whoever takes them over at this moment has made their names then. */
    @Transactional
    public void forget(Collection<UUID> women) {
        facts.forget(women);
        table.forget(women);
    }
}
