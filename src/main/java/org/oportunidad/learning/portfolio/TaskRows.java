package org.oportunidad.learning.portfolio;

import java.util.ArrayList;
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

    private static final String TASK = "task:";
    private static final String VERSION = "task_version:";
    private static final String MARK = "task_mark:";

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

    /** Versions and marks all move; where both have a task, each of the two keeps how its own stands. */
    @Override
    public List<String> merge(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        for (var task : tasks.of(from)) {
            var fresh = ProgressIds.progress(into, task.course(), task.unit());
            if (moves.moveTask(from, task.id(), into, fresh)) {
                moved.add(TASK + task.id() + ":" + fresh);
            }
        }
        moves.moveVersions(from, into).forEach(id -> moved.add(VERSION + id));
        moves.moveMarks(from, into).forEach(id -> moved.add(MARK + id));
        return moved;
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        for (var row : moved) {
            if (row.startsWith(TASK)) {
                var ids = row.substring(TASK.length()).split(":", -1);
                moves.moveTask(into, UUID.fromString(ids[1]), from, UUID.fromString(ids[0]));
            }
        }
        moves.moveVersionsBack(from, into, named(VERSION, moved));
        moves.moveMarksBack(from, into, named(MARK, moved));
    }

    private static List<UUID> named(String kind, List<String> moved) {
        return moved.stream()
                .filter(row -> row.startsWith(kind))
                .map(row -> UUID.fromString(row.substring(kind.length())))
                .toList();
    }
}
