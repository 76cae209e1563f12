package org.oportunidad.learning.recognition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.learning.recognition.RecognitionTable.Sealed;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She says what she knows already and how; staff decide with a reason. Problems name what is missing: nothing was changed then. */
@Component
class Recognitions {

    static final int LONGEST_WORDS = 2_000;

    private static final String NOT_WAITING = "learning.recognition.notWaiting";

    private static final Set<EnrolmentState> LEARNING_NOW =
            EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.ACTIVE, EnrolmentState.AT_RISK, EnrolmentState.PAUSED);

    private final RecognitionTable table;
    private final OpenCourses open;
    private final Study study;
    private final Enrolments enrolments;
    private final SealedText seals;
    private final TellRecognition tell;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Recognitions(
            RecognitionTable table,
            OpenCourses open,
            Study study,
            Enrolments enrolments,
            SealedText seals,
            TellRecognition tell,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.open = open;
        this.study = study;
        this.enrolments = enrolments;
        this.seals = seals;
        this.tell = tell;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opened: her evidence and the answer, empty while there is none. */
    record Recognition(UUID id, RecognitionState state, String words, String answer) {}

    /** Whether her place asks for the course and she is learning now. */
    boolean mayAsk(@Nullable LearningPlace place, Course course) {
        return place != null
                && LEARNING_NOW.contains(place.state())
                && open.curriculumOf(place).requires(course);
    }

    /** Her last one for the course. */
    @Transactional(readOnly = true)
    public Optional<Recognition> last(UUID her, Course course) {
        return table.last(her, course.code()).map(this::opened);
    }

    /** The same for whoever cares for her; that it was read is recorded. */
    @Transactional
    public Optional<Recognition> read(Viewer viewer, UUID her, Course course) {
        return table.last(her, course.code()).map(row -> {
            recorded(viewer, her, "learning.recognition_read", course);
            return opened(row);
        });
    }

    @Transactional
    public Problems ask(UUID her, Course course, String words) {
        var problems = written("words", words);
        var place = enrolments.placeOf(her).orElse(null);
        if (!mayAsk(place, course) || study.all(her).complete(course)) {
            problems.add("", "learning.recognition.notPossible");
        }
        if (!problems.any()) {
            var id = Ids.next();
            var at = Fact.moment(clock.instant());
            if (table.ask(her, id, course.code(), seal(her, id, "words", words), at)) {
                tell.stands(her, id, course.code(), RecognitionState.ASKED, at);
            } else {
                problems.add("", "learning.recognition.notPossible");
            }
        }
        return problems;
    }

    /** She takes back what she asked, or wants to do the course after all; where there is neither it changes nothing. */
    @Transactional
    public Problems giveUp(UUID her, Course course) {
        var problems = Problems.none();
        var last = table.last(her, course.code()).orElse(null);
        if (last == null) {
            return problems;
        }
        var asked = last.state() == RecognitionState.ASKED;
        if (last.state() == RecognitionState.RECOGNISED && completed(her)) {
            return problems.add("", "learning.recognition.completed");
        }
        if ((asked || last.state() == RecognitionState.RECOGNISED)
                && !end(last, asked ? RecognitionState.TAKEN_BACK : RecognitionState.WITHDRAWN, null, null)) {
            problems.add("", NOT_WAITING);
        }
        return problems;
    }

    @Transactional
    public Problems decide(Viewer by, UUID her, Course course, boolean yes, String reason) {
        var problems = written("reason", reason);
        var last = table.last(her, course.code())
                .filter(one -> one.state() == RecognitionState.ASKED)
                .orElse(null);
        if (last == null) {
            problems.add("", NOT_WAITING);
        }
        if (last == null || problems.any()) {
            return problems;
        }
        var at = Fact.moment(clock.instant());
        var to = yes ? RecognitionState.RECOGNISED : RecognitionState.DECLINED;
        if (!table.decide(
                her,
                last.id(),
                to,
                seal(last.sealedFor(), last.id(), "answer", reason),
                by.account().value(),
                at)) {
            return problems.add("", NOT_WAITING);
        }
        tell.stands(last.sealedFor(), last.id(), course.code(), to, at);
        told(by, her, course, yes ? "learning.recognised" : "learning.recognition_declined");
        if (yes) {
            enrolments.completionChanged(her, at);
        }
        return problems;
    }

    /** Staff found that it was wrong: the course is asked of her again, what she did of it counts. */
    @Transactional
    public Problems withdraw(Viewer by, UUID her, Course course, String reason) {
        var problems = written("reason", reason);
        var last = table.last(her, course.code())
                .filter(one -> one.state() == RecognitionState.RECOGNISED)
                .orElse(null);
        if (last == null) {
            problems.add("", NOT_WAITING);
        } else if (completed(her)) {
            problems.add("", "learning.recognition.completed");
        }
        if (last != null && !problems.any()) {
            end(
                    last,
                    RecognitionState.WITHDRAWN,
                    seal(last.sealedFor(), last.id(), "answer", reason),
                    by.account().value());
            told(by, her, course, "learning.recognition_withdrawn");
        }
        return problems;
    }

    /** A completed training stands: what led to it is not taken away from under it. */
    private boolean completed(UUID her) {
        return enrolments
                .placeOf(her)
                .filter(place -> !LEARNING_NOW.contains(place.state()))
                .isPresent();
    }

    /** False when somebody else ended it at the same moment. */
    private boolean end(Sealed last, RecognitionState to, @Nullable String answer, @Nullable UUID by) {
        var at = Fact.moment(clock.instant());
        if (!table.end(last.participantId(), last.id(), last.state(), to, answer, by, at)) {
            return false;
        }
        tell.stands(last.sealedFor(), last.id(), last.course(), to, at);
        return true;
    }

    Recognition opened(Sealed sealed) {
        var texts = new ArrayList<Words>();
        texts.add(new Words(sealed.sealedFor(), sealed.words(), context("words", sealed.id())));
        if (sealed.answer() != null) {
            texts.add(new Words(
                    sealed.sealedFor(), Objects.requireNonNull(sealed.answer()), context("answer", sealed.id())));
        }
        var open = seals.open(texts);
        return new Recognition(sealed.id(), sealed.state(), open.getFirst(), open.size() > 1 ? open.get(1) : "");
    }

    /** Under the key of whoever asked: after two records were joined it is that of the other one. */
    private String seal(UUID sealedFor, UUID id, String column, String words) {
        return seals.seal(List.of(new Words(sealedFor, words.strip(), context(column, id))))
                .getFirst();
    }

    private static String context(String column, UUID id) {
        return "learning.recognition|" + column + "|" + id;
    }

    private static Problems written(String field, String words) {
        var problems = Problems.none();
        if (words.isBlank()) {
            problems.add(field, "learning.recognition." + field + "Needed");
        }
        return words.strip().length() > LONGEST_WORDS
                ? problems.add(field, "learning.recognition.tooLong", LONGEST_WORDS)
                : problems;
    }

    private void told(Viewer by, UUID her, Course course, String action) {
        recorded(by, her, action, course);
        messages.send(new OutgoingMessage(Ids.next(), her, "learning.recognition.answered", Map.of(), Purpose.SERVICE));
    }

    private void recorded(Viewer by, UUID her, String action, Course course) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), her, action, course.code()));
    }
}
