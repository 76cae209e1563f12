package org.oportunidad.learning.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.files.Medium;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.portfolio.TaskTable.Sealed;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She sends versions of a task; whoever cares for her reads and marks the newest one. */
@Component
class HerTasks {

    private static final int SHOWN_VERSIONS = 20;

    private final TaskTable table;
    private final FileTable files;
    private final SealedText seals;
    private final Enrolments enrolments;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    HerTasks(
            TaskTable table,
            FileTable files,
            SealedText seals,
            Enrolments enrolments,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.seals = seals;
        this.enrolments = enrolments;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody answers to a version. */
    record NewAnswer(UUID key, UUID version, List<Criterion> criteria, Decision decision, String words) {}

    /** What she sends: words, files, or both. */
    record NewVersion(String words, List<Medium> files) {}

    /** Keeps it as the version that counts. */
    @Transactional
    public void send(LearningPlace place, Course course, String unit, NewVersion version) {
        var at = Fact.moment(clock.instant());
        keep(place.participantId(), course, unit, version, Ids.next(), at);
        enrolments.activity(place, at);
    }

    /** Keeps a version that was sent at that moment, under its own id; false when a newer one counts. */
    @Transactional
    public boolean keep(UUID participantId, Course course, String unit, NewVersion version, UUID id, Instant at) {
        var sealed = seals.seal(List.of(new Words(participantId, version.words(), versionContext(id))))
                .getFirst();
        boolean counts = table.send(
                participantId,
                taskId(participantId, course, unit),
                id,
                course,
                unit,
                sealed,
                version.words().isEmpty(),
                at);
        for (var medium : version.files()) {
            var fileId = Ids.at(at);
            files.insert(
                    participantId,
                    fileId,
                    id,
                    medium,
                    seals.sealFile(participantId, medium.content(), fileContext(fileId)));
        }
        return counts;
    }

    /** One of her own files. */
    @Transactional(readOnly = true)
    public Optional<Medium> file(UUID participantId, Course course, String unit, String hash) {
        return files.find(participantId, course.code(), unit, hash).flatMap(this::open);
    }

    /** The same for whoever cares for her; looking is recorded with it. */
    @Transactional
    public Optional<Medium> file(Viewer viewer, UUID participantId, Course course, String unit, String hash) {
        var file = file(participantId, course, unit, hash);
        if (file.isPresent()) {
            audit.record(new AuditEvent(
                    viewer.account().value(),
                    viewer.actorRole(),
                    participantId,
                    "learning.task_file_read",
                    course.code() + "/" + unit));
        }
        return file;
    }

    private Optional<Medium> open(FileTable.Sealed sealed) {
        var content = seals.openFile(sealed.sealedFor(), sealed.content(), fileContext(sealed.id()));
        var file = sealed.file();
        return content.length == 0
                ? Optional.empty()
                : Optional.of(new Medium(file.kind(), file.type(), content, file.hash()));
    }

    /** Whether she sent any version. */
    @Transactional(readOnly = true)
    public boolean has(UUID participantId, Course course, String unit) {
        return !table.versions(participantId, course.code(), unit, 1).isEmpty();
    }

    /** Her own versions, the newest first. */
    @Transactional(readOnly = true)
    public List<TaskVersion> versions(UUID participantId, String course, String unit) {
        return open(table.versions(participantId, course, unit, SHOWN_VERSIONS));
    }

    /** The same for whoever cares for her; reading is recorded with it. */
    @Transactional
    public List<TaskVersion> read(Viewer viewer, UUID participantId, Course course, String unit) {
        audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                participantId,
                "learning.task_read",
                course.code() + "/" + unit));
        return versions(participantId, course.code(), unit);
    }

    /** Everything she ever sent, the newest first. */
    @Transactional(readOnly = true)
    public List<TaskVersion> everything(UUID participantId) {
        return open(table.versions(participantId, null, null, Integer.MAX_VALUE));
    }

    /** All her tasks, the newest first. */
    @Transactional(readOnly = true)
    public List<TaskState> of(UUID participantId) {
        return table.of(participantId, ProgressIds.first(participantId), ProgressIds.last(participantId));
    }

    /** Keeps the answer and tells her; false when she sent a newer version meanwhile. */
    @Transactional
    public boolean answer(Viewer by, UUID participantId, Course course, String unit, NewAnswer answer) {
        var letters = new StringBuilder();
        answer.criteria().forEach(criterion -> letters.append(criterion.letter()));
        var sealed = seals.seal(List.of(new Words(participantId, answer.words(), markContext(answer.key()))))
                .getFirst();
        var at = Fact.moment(clock.instant());
        var mark = new NewMark(
                participantId,
                taskId(participantId, course, unit),
                answer.version(),
                answer.key(),
                letters.toString(),
                answer.decision(),
                sealed,
                by.account().value(),
                at);
        var kept = table.mark(mark, course, unit);
        if (kept) {
            audit.record(new AuditEvent(
                    by.account().value(),
                    by.actorRole(),
                    participantId,
                    "learning.task_marked",
                    course.code() + "/" + unit));
            messages.send(new OutgoingMessage(
                    answer.key(), participantId, "learning.portfolio.answered", Map.of(), Purpose.SERVICE));
        }
        return kept;
    }

    private List<TaskVersion> open(List<Sealed> sealed) {
        var words = new ArrayList<Words>();
        for (var version : sealed) {
            words.add(new Words(version.sealedFor(), version.words(), versionContext(version.id())));
            if (version.markId() != null) {
                words.add(new Words(
                        Objects.requireNonNull(version.markSealedFor()),
                        Objects.requireNonNull(version.markWords()),
                        markContext(version.markId())));
            }
        }
        var opened = words.isEmpty()
                ? List.<String>of().iterator()
                : seals.open(words).iterator();
        return sealed.stream()
                .map(version -> new TaskVersion(
                        TaskAddress.written(version.course(), version.unit()),
                        version.id(),
                        version.at(),
                        opened.next(),
                        version.files(),
                        version.markId() == null ? null : mark(version, opened.next())))
                .toList();
    }

    private static TaskVersion.Mark mark(Sealed version, String words) {
        return new TaskVersion.Mark(
                Decision.valueOf(Objects.requireNonNull(version.decision())),
                Objects.requireNonNull(version.criteria())
                        .chars()
                        .mapToObj(letter -> Criterion.of((char) letter))
                        .toList(),
                words,
                Objects.requireNonNull(version.markedAt()));
    }

    private static UUID taskId(UUID participantId, Course course, String unit) {
        return ProgressIds.progress(participantId, course.code(), unit);
    }

    static String versionContext(UUID id) {
        return "learning.task_version|words|" + id;
    }

    private static String fileContext(UUID id) {
        return "learning.task_file|content|" + id;
    }

    private static String markContext(UUID id) {
        return "learning.task_mark|words|" + id;
    }
}
