package org.oportunidad.workshops.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.workshops.records.WorkshopRows;
import org.springframework.stereotype.Component;

/** That she had addresses of her agenda: in her export, gone with her erasure, moved with her record. */
@Component
class FeedRecords implements WorkshopRows {

    private static final String ROW = "calendar_feed:";

    private final FeedTable table;

    FeedRecords(FeedTable table) {
        this.table = table;
    }

    @Override
    public String prefix() {
        return ROW;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return table.madeFor(participantId).stream()
                .map(at -> new PersonalRecord(
                        "workshops.calendar.record", Map.of("workshops.calendar.record.at", at.toString())))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        table.erase(participantIds);
    }

    @Override
    public void block(UUID participantId, boolean blocked) {
        table.block(participantId, blocked);
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return table.move(from, into).stream().map(id -> ROW + id).toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        table.moveBack(
                from,
                moved.stream()
                        .filter(row -> row.startsWith(ROW))
                        .map(row -> UUID.fromString(row.substring(ROW.length())))
                        .toList());
    }
}
