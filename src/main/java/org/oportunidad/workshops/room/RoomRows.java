package org.oportunidad.workshops.room;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.workshops.records.WorkshopRows;
import org.springframework.stereotype.Component;

/** When she was in rooms, in her export; the rows hang on her places, with which they move and are erased. */
@Component
class RoomRows implements WorkshopRows {

    private final RoomTable table;

    RoomRows(RoomTable table) {
        this.table = table;
    }

    @Override
    public String prefix() {
        return "room_event:";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return table.of(participantId).stream()
                .map(event -> new PersonalRecord(
                        "workshops.room.record." + event.kind().name().toLowerCase(Locale.ROOT),
                        Map.of("workshops.room.record.at", event.at().toString())))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        // gone with her places
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return List.of();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        // they went back with her places
    }
}
