package org.oportunidad.learning.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.progress.MergeTable;
import org.oportunidad.learning.progress.MergeTable.Rows;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.progress.StudyRows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Her tasks in her export, her erasure, and when two records turn out to be the same woman. */
@Component
class TaskRows implements StudyRows {

    private static final String VERSION = "task_version:";
    private static final String REVIEW = "peer_review:";

    private final Courses courses;
    private final HerTasks tasks;
    private final TaskMoveTable moves;
    private final FileTable files;
    private final Peers peers;
    private final PeerTable reviews;
    private final MergeTable merges;

    TaskRows(
            Courses courses,
            HerTasks tasks,
            TaskMoveTable moves,
            FileTable files,
            Peers peers,
            PeerTable reviews,
            MergeTable merges) {
        this.merges = merges;
        this.courses = courses;
        this.tasks = tasks;
        this.moves = moves;
        this.files = files;
        this.peers = peers;
        this.reviews = reviews;
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        var sent = tasks.everything(participantId).stream()
                .map(version -> new PersonalRecord(
                        "learning.portfolio.record",
                        Map.of(
                                "learning.portfolio.record.task",
                                TaskAddress.of(courses, version.task())
                                        .map(address -> address.task(language).title())
                                        .orElse(version.task()),
                                "learning.portfolio.record.words",
                                version.words(),
                                "learning.portfolio.record.files",
                                addresses(version),
                                "learning.portfolio.record.answer",
                                version.mark() == null ? "" : version.mark().words(),
                                "learning.portfolio.record.sentAt",
                                version.sentAt().toString())));
        var said = peers.everything(participantId).stream()
                .map(review -> new PersonalRecord(
                        review.reviewer().equals(participantId)
                                ? "learning.portfolio.record.given"
                                : "learning.portfolio.record.received",
                        Map.of("learning.portfolio.record.words", review.words())));
        return Stream.concat(sent, said).toList();
    }

    /** Where she finds each file as it is kept, a line each. */
    private static String addresses(TaskVersion version) {
        return version.files().stream()
                .map(file -> file.type() + " " + file.kilobytes() + " kB /portfolio/" + version.task() + "/files/"
                        + file.hash())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void delete(Collection<UUID> participantIds) {
        moves.delete(participantIds);
        files.delete(participantIds);
        reviews.delete(participantIds);
    }

    /** Versions move with their marks and files; how each task stands then follows from them. */
    @Override
    public List<String> merge(UUID from, UUID into) {
        merges.move(Rows.MARKS, from, into);
        var moved = merges.move(Rows.VERSIONS, from, into);
        merges.move(Rows.FILES, from, into);
        reviews.move(from, into, moved);
        var given = merges.move(Rows.REVIEWS_GIVEN, from, into);
        standAnew(from, into);
        return Stream.concat(
                        moved.stream().map(id -> VERSION + id), given.stream().map(id -> REVIEW + id))
                .toList();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        var versions = StudyRows.ids(moved, VERSION);
        for (var rows : List.of(Rows.MARKS, Rows.VERSIONS, Rows.FILES)) {
            merges.moveBack(rows, from, into, versions);
        }
        reviews.move(into, from, versions);
        merges.moveBack(Rows.REVIEWS_GIVEN, from, into, StudyRows.ids(moved, REVIEW));
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
