package org.oportunidad.learning.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Her tasks in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class TaskRows implements StudyRows {

    private static final String VERSION = "task_version:";

    private final Courses courses;
    private final HerTasks tasks;
    private final TaskMoveTable moves;

    TaskRows(Courses courses, HerTasks tasks, TaskMoveTable moves) {
        this.courses = courses;
        this.tasks = tasks;
        this.moves = moves;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return tasks.everything(participantId).stream()
                .map(version -> new PersonalRecord(
                        "learning.portfolio.record",
                        Map.of(
                                "learning.portfolio.record.task",
                                TaskAddress.of(courses, version.task())
                                        .map(address -> address.task(language).title())
                                        .orElse(version.task()),
                                "learning.portfolio.record.words",
                                version.words(),
                                "learning.portfolio.record.answer",
                                version.mark() == null ? "" : version.mark().words(),
                                "learning.portfolio.record.sentAt",
                                version.sentAt().toString())))
                .toList();
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        moves.delete(participantIds);
    }

    /** Versions move with their marks; how each task stands then follows from them. */
    @Override
    public List<String> merge(UUID from, UUID into) {
        var moved = moves.moveVersions(from, into);
        standAnew(from, into);
        return moved.stream().map(id -> VERSION + id).toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        moves.moveVersionsBack(
                from,
                into,
                moved.stream()
                        .filter(row -> row.startsWith(VERSION))
                        .map(row -> UUID.fromString(row.substring(VERSION.length())))
                        .toList());
        standAnew(from, into);
    }

    private void standAnew(UUID from, UUID into) {
        moves.deleteStates(List.of(from, into));
        for (var woman : List.of(from, into)) {
            moves.newest(woman)
                    .forEach(task ->
                            moves.insertState(ProgressIds.progress(woman, task.course(), task.unit()), woman, task));
        }
    }
}
