package org.oportunidad.learning.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FactKind;
import org.oportunidad.platform.once.OnceRefused;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She opens a lesson, answers, finishes it. */
@Component
public class Study {

    /** Whoever did something in a unit so short a time ago has not opened it anew. */
    private static final Duration STILL_THERE = Duration.ofMinutes(5);

    private final ProgressTable progress;
    private final Enrolments enrolments;
    private final WhileLooking looking;
    private final Clock clock;

    Study(ProgressTable progress, Enrolments enrolments, WhileLooking looking, Clock clock) {
        this.looking = looking;
        this.progress = progress;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** Records the view and tells where she is. */
    @Transactional
    public UnitProgress view(UUID participantId, Course course, String unit) {
        var at = Fact.moment(clock.instant());
        var fact = Fact.of(FactKind.VIEWED, course, unit, at).by(participantId);
        return progress.view(course, unit, at, at.minus(STILL_THERE), fact)
                .or(() -> progress.view(course, unit, at, at.minus(STILL_THERE), fact))
                .orElseThrow();
    }

    /** What she has done of each unit of the course, in the course's order; without recording anything. */
    @Transactional(readOnly = true)
    public List<UnitProgress> of(UUID participantId, Course course) {
        return all(participantId).of(course);
    }

    /** What each of these women has done, by course; whoever has done nothing is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, DoneCourses> doneOf(Collection<UUID> participantIds) {
        return progress.doneOf(participantIds);
    }

    /** What she has done of all courses; without recording anything. */
    @Transactional(readOnly = true)
    public HerProgress all(UUID participantId) {
        return looking.once("progress", participantId, () -> progress.all(participantId));
    }

    /**
     * Keeps an answer and tells where she is; the last missing one finishes the unit. Repeating it under the same key
     * changes nothing, so that a second tap and a retry after a lost answer are one answer.
     *
     * @param place hers as it was just read
     * @param key what the form sent, the id of the answer
     * @throws OnceRefused when the key was that of another answer
     */
    @Transactional
    public UnitProgress answer(
            LearningPlace place, Course course, int number, Question question, Question.Judged given, UUID key) {
        var at = Fact.moment(clock.instant());
        var kept = kept(place, course, number, question, given, key, at);
        if (kept.repeated()) {
            return kept.unit();
        }
        enrolments.activity(place, at);
        return course.lesson(number).firstOpen(kept.unit().answers()).isEmpty()
                ? finish(place, course, number, question, kept.unit(), at)
                : kept.unit();
    }

    /** Where she is after an answer, and whether it was there before. */
    private record Kept(UnitProgress unit, boolean repeated) {}

    private Kept kept(
            LearningPlace place,
            Course course,
            int number,
            Question question,
            Question.Judged given,
            UUID key,
            Instant at) {
        var row = row(place, course, number, question, given, key, at);
        var now = progress.answer(row, told(course, row, question));
        if (now.isPresent()) {
            return new Kept(now.get(), false);
        }
        if (!progress.holds(row)) {
            throw OnceRefused.otherBody();
        }
        return new Kept(of(place.participantId(), course).get(number), true);
    }

    private static Fact told(Course course, Given given, Question question) {
        var words = Fact.of(FactKind.ANSWERED, course, given.unit(), given.at())
                .and("question", given.question())
                .and("answer", given.id().toString())
                .and("right", given.right());
        return (question.typed() ? words : words.and("response", given.option())).by(given.participantId());
    }

    /**
     * Keeps an answer that she gave at an earlier time without signal. All her answers stay; the newest by that time is the one
     * that is shown, whatever the order in which they arrive. Many come at once: whoever calls tells enrolment of the activity
     * before the first and of what is complete after the last.
     *
     * @param at when she gave it to the millisecond, never in the future
     * @throws OnceRefused when the key was that of another answer
     */
    @Transactional
    public UnitProgress answerOf(
            LearningPlace place,
            Course course,
            int number,
            Question question,
            Question.Judged given,
            UUID key,
            Instant at) {
        var kept = kept(place, course, number, question, given, key, at);
        var lesson = course.lesson(number);
        if (!kept.repeated()
                && !kept.unit().finished()
                && lesson.firstOpen(kept.unit().answers()).isEmpty()) {
            var done = Fact.moment(clock.instant());
            progress.finish(
                    course.code(),
                    lesson.code(),
                    done,
                    Fact.of(FactKind.COMPLETED, course, lesson.code(), done).by(place.participantId()));
        }
        return kept.unit();
    }

    private static Given row(
            LearningPlace place,
            Course course,
            int number,
            Question question,
            Question.Judged given,
            UUID key,
            Instant at) {
        return new Given(
                place.participantId(),
                ProgressIds.answer(place.participantId(), key, at),
                course.code(),
                course.version(),
                course.units().get(number),
                question.code(),
                given.written(),
                given.right(),
                at);
    }

    /**
     * Finishes the unit, unless it was before. The last question of a unit asks in any case whether something is left of her
     * route, so that whoever has nothing left (after a transfer or a merge) is completed at the latest then.
     */
    private UnitProgress finish(
            LearningPlace place, Course course, int number, Question question, UnitProgress now, Instant at) {
        var lesson = course.lesson(number);
        var fact = Fact.of(FactKind.COMPLETED, course, lesson.code(), at).by(place.participantId());
        var last = lesson.steps().getLast().question().code().equals(question.code());
        var first = !now.finished() && progress.finish(course.code(), lesson.code(), at, fact);
        if (first || last) {
            enrolments.completionChanged(place.participantId(), at);
        }
        return first ? now.finishedAt(at) : now;
    }
}
