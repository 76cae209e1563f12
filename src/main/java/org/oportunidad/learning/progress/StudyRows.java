package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;

/** Rows about a woman that another feature of this module keeps; {@link StudyRecords} speaks for all of them. */
public interface StudyRows {

    List<PersonalRecord> export(UUID participantId);

    void delete(Collection<UUID> participantIds);

    /** What was moved, in words that no other feature uses. */
    List<String> merge(UUID from, UUID into);

    /** Moves back what of it is its own. */
    void unmerge(UUID from, UUID into, List<String> moved);

    /** The ids of what was moved that begin with this word. */
    static List<UUID> ids(List<String> moved, String word) {
        return moved.stream()
                .filter(row -> row.startsWith(word))
                .map(row -> UUID.fromString(row.substring(word.length())))
                .toList();
    }
}
