package org.oportunidad.learning.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.progress.MergeTable;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.stereotype.Component;

/** Her questions in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class QuestionRows implements StudyRows {

    private static final String QUESTION = "learner_question:";

    private final QuestionTable table;
    private final MergeTable merges;
    private final Questions questions;

    QuestionRows(QuestionTable table, MergeTable merges, Questions questions) {
        this.table = table;
        this.merges = merges;
        this.questions = questions;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return questions.everything(participantId).stream()
                .map(question -> new PersonalRecord(
                        "learning.question.record",
                        Map.of(
                                "learning.question.record.lesson",
                                question.course() + "/" + question.unit(),
                                "learning.question.record.audience",
                                question.audience().name(),
                                "learning.question.record.words",
                                question.words(),
                                "learning.question.record.answer",
                                question.answer() == null ? "" : question.answer(),
                                "learning.question.record.at",
                                question.askedAt().toString()),
                        Map.of(
                                "learning.question.record.audience",
                                List.of("learning.question.audience."
                                        + question.audience().code()))))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return merges.move(MergeTable.Rows.QUESTIONS, from, into).stream()
                .map(id -> QUESTION + id)
                .toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        merges.moveBack(MergeTable.Rows.QUESTIONS, from, into, StudyRows.ids(moved, QUESTION));
    }
}
