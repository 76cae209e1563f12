package org.oportunidad.learning.quiz;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.stereotype.Component;

/** Her attempts in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class AttemptRows implements StudyRows {

    private final AttemptTable table;

    AttemptRows(AttemptTable table) {
        this.table = table;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return table.of(participantId, null, null).stream()
                .map(attempt -> new PersonalRecord(
                        "learning.quiz.record",
                        Map.of(
                                "learning.quiz.record.unit",
                                attempt.course() + "/" + attempt.unit(),
                                "learning.quiz.record.right",
                                attempt.rights() + "/" + attempt.questions().size(),
                                "learning.quiz.record.answers",
                                attempt.answers().toString(),
                                "learning.quiz.record.at",
                                attempt.lastAt().toString())))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    /** Attempts follow the log, which moves as a whole. */
    @Override
    public List<String> merge(UUID from, UUID into) {
        return List.of();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        // see merge
    }
}
