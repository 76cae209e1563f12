package org.oportunidad.workshops.records;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;

/** Rows about a woman that another feature of this module keeps; {@link WorkshopRecords} speaks for all of them. */
public interface WorkshopRows {

    /** What every row that {@link #merge} says it moved begins with. */
    String prefix();

    List<PersonalRecord> export(UUID participantId);

    void delete(Collection<UUID> participantIds);

    /** Hides what others than herself could see without her record, or shows it again. */
    default void block(UUID participantId, boolean blocked) {}

    List<String> merge(UUID from, UUID into);

    /** Moves back what of it is its own. */
    void unmerge(UUID from, UUID into, List<String> moved);
}
