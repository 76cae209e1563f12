package org.oportunidad.learning.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.progress.MergeTable;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Her recognitions in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class RecognitionRows implements StudyRows {

    private static final String ROW = "recognition:";

    private final RecognitionTable table;
    private final MergeTable merges;
    private final Recognitions recognitions;
    private final Courses courses;

    RecognitionRows(RecognitionTable table, MergeTable merges, Recognitions recognitions, Courses courses) {
        this.table = table;
        this.merges = merges;
        this.recognitions = recognitions;
        this.courses = courses;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return table.of(participantId).stream()
                .map(row -> {
                    var opened = recognitions.opened(row);
                    return new PersonalRecord(
                            "learning.recognition.record",
                            Map.of(
                                    "learning.record.course",
                                    courses.find(row.course())
                                            .map(course -> course.in(language).title())
                                            .orElse(row.course()),
                                    "learning.recognition.record.words",
                                    opened.words(),
                                    "learning.recognition.record.answer",
                                    opened.answer(),
                                    "learning.recognition.record.state",
                                    row.state().name(),
                                    "learning.recognition.record.askedAt",
                                    row.askedAt().toString()),
                            Map.of(
                                    "learning.recognition.record.state",
                                    List.of("learning.recognition.state."
                                            + row.state().code())));
                })
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return table.move(from, into).stream().map(id -> ROW + id).toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        merges.moveBack(MergeTable.Rows.RECOGNITIONS, from, into, StudyRows.ids(moved, ROW));
    }
}
