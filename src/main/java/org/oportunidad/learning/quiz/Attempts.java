package org.oportunidad.learning.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Quiz;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.quiz.AttemptTable.Answered;
import org.oportunidad.learning.record.Fact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She begins an attempt, answers its questions one by one, and it ends with the last one or with its time. */
@Component
public class Attempts {

    private final AttemptTable table;
    private final Enrolments enrolments;
    private final Clock clock;

    Attempts(AttemptTable table, Enrolments enrolments, Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Attempt> of(UUID her, Course course, String unit) {
        return table.of(her, course.code(), unit);
    }

    /** Goes on with the open one or begins the next; nothing when none is left. */
    @Transactional
    public void begin(LearningPlace place, Course course, String unit, Quiz quiz) {
        var her = place.participantId();
        var before = usable(her, course, unit, quiz);
        var at = Fact.moment(clock.instant());
        boolean open = false;
        for (var attempt : before) {
            if (attempt.open() && attempt.overtime(quiz, at)) {
                table.end(her, attempt, course, attempt.secondsUntil(at), at);
            } else {
                open |= attempt.open();
            }
        }
        if (open || quiz.attempts() > 0 && before.size() >= quiz.attempts()) {
            return;
        }
        int number = before.stream()
                        .mapToInt(Attempt::number)
                        .filter(one -> one < FROM_PHONES)
                        .max()
                        .orElse(0)
                + 1;
        var id = ProgressIds.progress(her, course.code(), unit + "/quiz/" + number);
        table.begin(her, id, course, unit, number, quiz.drawn(id.getLeastSignificantBits()), at);
        enrolments.activity(place, at);
    }

    /**
     * An answer that she gave without signal.
     *
     * @param number of the attempt, as her phone chose it: from {@link #FROM_PHONES} on
     * @param questions that were drawn for it
     * @param seconds how long she had been at it
     */
    public record Carried(
            int number,
            List<String> questions,
            Question question,
            Question.Judged judged,
            int seconds,
            Instant begunAt,
            Instant answeredAt) {}

    /** Attempts that were begun on a phone have numbers of their own, so that none is counted twice in whatever order they come. */
    public static final int FROM_PHONES = 1_000_000;

    /** Whether that attempt is there or there is room for it. */
    @Transactional(readOnly = true)
    public boolean mayBeBrought(UUID her, Course course, String unit, Quiz quiz, int number) {
        var all = table.of(her, course.code(), unit);
        return quiz.attempts() == 0
                || all.size() < quiz.attempts()
                || all.stream().anyMatch(attempt -> attempt.number() == number);
    }

    /** Keeps it, once a question; what was answered first stays, as on the page. */
    @Transactional
    public void bring(LearningPlace place, Course course, String unit, Carried answer) {
        var her = place.participantId();
        var id = ProgressIds.progress(her, course.code(), unit + "/quiz/" + answer.number());
        table.begin(her, id, course, unit, answer.number(), answer.questions(), answer.begunAt());
        var attempt = table.of(her, course.code(), unit).stream()
                .filter(one -> one.number() == answer.number())
                .findFirst()
                .orElseThrow();
        table.answer(
                her,
                attempt,
                course,
                new Answered(
                        answer.question().code(),
                        answer.judged().written(),
                        answer.judged().right(),
                        answer.question().typed()),
                Math.max(attempt.seconds(), answer.seconds()),
                attempt.lastAt().isAfter(answer.answeredAt()) ? attempt.lastAt() : answer.answeredAt());
    }

    /** Keeps the answer to a question of the open attempt; what comes after its time is kept no more and ends it. */
    @Transactional
    public void answer(
            LearningPlace place, Course course, String unit, Quiz quiz, Question question, Question.Judged judged) {
        var her = place.participantId();
        var open =
                usable(her, course, unit, quiz).stream().filter(Attempt::open).findFirst();
        if (open.isEmpty()) {
            return;
        }
        var now = Fact.moment(clock.instant());
        int seconds = open.get().secondsUntil(now);
        if (open.get().overtime(quiz, now)) {
            table.end(her, open.get(), course, seconds, now);
            return;
        }
        table.answer(
                her,
                open.get(),
                course,
                new Answered(question.code(), judged.written(), judged.right(), question.typed()),
                seconds,
                now);
        enrolments.activity(place, now);
    }

    /** Her attempts, without an open one whose questions were taken out of the bank meanwhile: it costs her nothing. */
    private List<Attempt> usable(UUID her, Course course, String unit, Quiz quiz) {
        var all = table.of(her, course.code(), unit);
        Optional<Attempt> gone = all.stream()
                .filter(attempt -> attempt.open() && !attempt.fits(quiz))
                .findFirst();
        gone.ifPresent(attempt -> table.drop(her, attempt, course, Fact.moment(clock.instant())));
        return all.stream()
                .filter(attempt -> !attempt.open() || attempt.fits(quiz))
                .toList();
    }
}
