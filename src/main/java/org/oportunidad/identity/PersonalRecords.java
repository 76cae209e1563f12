package org.oportunidad.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What every module holding rows about people must be able to do with them; held by a catalogue test. */
public interface PersonalRecords {

    /** The database schema whose rows this answers for. */
    String schema();

    List<PersonalRecord> export(UUID participantId);

    /** Whether its export is for herself alone, so that whoever exports for her is not given it. */
    default boolean isForHerAlone() {
        return false;
    }

    /** Deletes or unlinks everything held about these women, in statements that do not grow with their number. */
    void eraseAll(Collection<UUID> participantIds);

    /** Hides her rows from all but the rights desk, or shows them again. */
    void block(UUID participantId, boolean blocked);

    /**
     * Moves the rows of one record to the other that is the same woman.
     *
     * @return what was moved, in words of the module's own ({@code table:id}), kept so that it can be undone
     */
    List<String> merge(UUID from, UUID into);

    /** Moves back exactly what {@link #merge} said it moved. */
    void unmerge(UUID from, UUID into, List<String> moved);
}
