package org.oportunidad.learning.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.stereotype.Component;

/** What arrived from her phone in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class OpRows implements StudyRows {

    private static final String OP = "offline_op:";

    private final OpTable table;
    private final TakeBatch batches;

    OpRows(OpTable table, TakeBatch batches) {
        this.table = table;
        this.batches = batches;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var rows = table.of(participantId);
        var words = batches.opened(rows);
        return rows.stream()
                .map(row -> new PersonalRecord(
                        "learning.sync.record",
                        Map.of(
                                "learning.sync.record.at",
                                row.madeAt().toString(),
                                "learning.sync.record.receivedAt",
                                row.receivedAt().toString(),
                                "learning.sync.record.outcome",
                                row.outcome().name(),
                                "learning.sync.record.words",
                                words.getOrDefault(row.id(), "")),
                        Map.of(
                                "learning.sync.record.outcome",
                                List.of("learning.sync.outcome." + row.outcome().code()))))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return table.move(from, into).stream().map(id -> OP + id).toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        table.moveBack(
                from,
                into,
                moved.stream()
                        .filter(row -> row.startsWith(OP))
                        .map(row -> UUID.fromString(row.substring(OP.length())))
                        .toList());
    }
}
