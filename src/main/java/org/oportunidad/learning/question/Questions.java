package org.oportunidad.learning.question;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.QuestionAnswered;
import org.oportunidad.learning.QuestionAsked;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.question.QuestionTable.NewQuestion;
import org.oportunidad.learning.question.QuestionTable.Sealed;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She asks or notes something in a lesson; whoever cares for her answers in time. */
@Component
public class Questions {

    private static final int SHOWN = 50;

    private final QuestionTable table;
    private final SealedText seals;
    private final Enrolments enrolments;
    private final Country country;
    private final Messages messages;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionTable table,
            SealedText seals,
            Enrolments enrolments,
            Country country,
            Messages messages,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.seals = seals;
        this.enrolments = enrolments;
        this.country = country;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One question in clear.
     *
     * @param hers false for one of somebody else in her group, whose name nobody is told
     */
    record Asked(
            UUID id,
            String course,
            String unit,
            Audience audience,
            String words,
            Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable String answer,
            boolean shown,
            boolean hers) {}

    /** Keeps it; one that is not for herself alone is owned by who leads her group, and is due in working days. */
    @Transactional
    public void ask(LearningPlace place, Course course, String unit, Audience audience, String words) {
        keep(place, course, unit, audience, words, Ids.next(), clock.instant());
    }

    /** Keeps what she wrote at an earlier time without signal, under its own id; the time to answer runs from now. */
    @Transactional
    public void ask(
            LearningPlace place,
            Course course,
            String unit,
            String audience,
            String words,
            UUID id,
            Instant writtenAt) {
        keep(place, course, unit, Audience.of(audience).orElseThrow(), words, id, writtenAt);
    }

    /** Whether there is such an audience. */
    public static boolean knows(String audience) {
        return Audience.of(audience).isPresent();
    }

    private void keep(
            LearningPlace place,
            Course course,
            String unit,
            Audience audience,
            String words,
            UUID id,
            Instant writtenAt) {
        var at = clock.instant();
        var her = place.participantId();
        var sealed = seals.seal(List.of(new Words(her, words, context(id)))).getFirst();
        boolean note = audience == Audience.HERSELF;
        var owner = note ? null : place.facilitatorAccount();
        var dueAt = note ? null : WorkingDays.of(country).after(at, country.parameter("question-working-days"));
        table.insert(new NewQuestion(
                her, id, course, unit, audience, place.cohort().value(), sealed, writtenAt, owner, dueAt));
        enrolments.activity(place, at);
        if (dueAt != null) {
            events.publishEvent(new QuestionAsked(her, id, course.code(), unit, owner, dueAt, at));
        }
    }

    /** What she wrote about a unit, and what her group may read of others. */
    @Transactional(readOnly = true)
    public List<Asked> of(UUID her, @Nullable UUID cohort, Course course, String unit) {
        return opened(table.of(her, cohort, course.code(), unit, SHOWN), her);
    }

    /** All she ever wrote. */
    @Transactional(readOnly = true)
    public List<Asked> everything(UUID her) {
        return opened(table.of(her, null, null, null, Integer.MAX_VALUE), her);
    }

    /** One question for whoever cares for her; reading is recorded with it. */
    @Transactional
    public Optional<Asked> read(Viewer viewer, UUID participantId, UUID id) {
        var found = table.find(participantId, id);
        found.ifPresent(question -> audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                participantId,
                "learning.question_read",
                question.course() + "/" + question.unit())));
        return found.map(question -> opened(List.of(question), participantId).getFirst());
    }

    /** Answers it and tells her; false when somebody else did meanwhile. */
    @Transactional
    public boolean answer(Viewer by, UUID participantId, UUID id, String words, boolean toGroup) {
        var question = table.find(participantId, id);
        if (question.isEmpty()) {
            return false;
        }
        var at = clock.instant();
        var sealed = seals.seal(List.of(new Words(participantId, words, answerContext(id))))
                .getFirst();
        if (!table.answer(question.get(), sealed, by.account().value(), at, toGroup)) {
            return false;
        }
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                participantId,
                "learning.question_answered",
                question.get().course() + "/" + question.get().unit()));
        messages.send(new OutgoingMessage(id, participantId, "learning.question.answered", Map.of(), Purpose.SERVICE));
        events.publishEvent(new QuestionAnswered(participantId, id, by.account().value(), at));
        return true;
    }

    /** Takes it back from her group, or shows it again; false when there is nothing to show. */
    @Transactional
    public boolean show(Viewer by, UUID participantId, UUID id, boolean shown) {
        if (!table.show(participantId, id, shown, clock.instant())) {
            return false;
        }
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                participantId,
                shown ? "learning.question_shown" : "learning.question_hidden",
                id.toString()));
        return true;
    }

    private List<Asked> opened(List<Sealed> sealed, UUID her) {
        var words = new ArrayList<Words>();
        for (var question : sealed) {
            words.add(new Words(question.sealedFor(), question.words(), context(question.id())));
            if (question.answer() != null) {
                words.add(new Words(
                        Objects.requireNonNull(question.answerSealedFor()),
                        question.answer(),
                        answerContext(question.id())));
            }
        }
        var opened = words.isEmpty()
                ? List.<String>of().iterator()
                : seals.open(words).iterator();
        return sealed.stream()
                .map(question -> new Asked(
                        question.id(),
                        question.course(),
                        question.unit(),
                        question.audience(),
                        opened.next(),
                        question.askedAt(),
                        question.dueAt(),
                        question.answer() == null ? null : opened.next(),
                        question.shown(),
                        question.participantId().equals(her)))
                .toList();
    }

    private static String context(UUID id) {
        return "learning.learner_question|words|" + id;
    }

    private static String answerContext(UUID id) {
        return "learning.learner_question|answer|" + id;
    }
}
