package org.oportunidad.learning.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her progress and answers in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class StudyRecords implements PersonalRecords {

    private static final String PROGRESS = "unit_progress:";
    private static final String ANSWER = "quiz_answer:";

    private final ProgressTable progress;
    private final MergeTable merges;
    private final List<StudyRows> others;

    StudyRecords(ProgressTable progress, MergeTable merges, List<StudyRows> others) {
        this.progress = progress;
        this.merges = merges;
        this.others = others;
    }

    @Override
    public String schema() {
        return "learning";
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> export(UUID participantId) {
        var studied = progress.of(participantId).stream()
                .map(unit -> new PersonalRecord(
                        "learning.record",
                        Map.of(
                                "learning.record.course", unit.course(),
                                "learning.record.unit", unit.unit(),
                                "learning.record.answers", FlatJson.write(unit.answers()),
                                "learning.record.finishedAt",
                                        String.valueOf(unit.finishedAt() == null ? "" : unit.finishedAt()))));
        return Stream.concat(studied, others.stream().flatMap(rows -> rows.export(participantId).stream()))
                .toList();
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        merges.delete(participantIds);
        others.forEach(rows -> rows.delete(participantIds));
    }

    /** Nothing of hers is shown here without her record, which its own module hides. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // nothing to hide by itself
    }

    /** Progress that only one of the two has moves; where both have it, the other's stays with the other. */
    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        for (var unit : progress.of(from)) {
            var old = ProgressIds.progress(from, unit.course(), unit.unit());
            var fresh = ProgressIds.progress(into, unit.course(), unit.unit());
            if (merges.moveProgress(from, old, into, fresh)) {
                moved.add(PROGRESS + old + ":" + fresh);
            }
        }
        merges.moveAnswers(from, into).forEach(id -> moved.add(ANSWER + id));
        others.forEach(rows -> moved.addAll(rows.merge(from, into)));
        return moved;
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        var answers = new ArrayList<UUID>();
        for (var row : moved) {
            if (row.startsWith(PROGRESS)) {
                var ids = row.substring(PROGRESS.length()).split(":", -1);
                merges.moveProgress(into, UUID.fromString(ids[1]), from, UUID.fromString(ids[0]));
            } else if (row.startsWith(ANSWER)) {
                answers.add(UUID.fromString(row.substring(ANSWER.length())));
            }
        }
        merges.moveAnswersBack(from, into, answers);
        others.forEach(rows -> rows.unmerge(from, into, moved));
    }
}
