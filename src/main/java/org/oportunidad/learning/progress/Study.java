package org.oportunidad.learning.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.oportunidad.platform.once.OnceRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She opens a lesson, answers, finishes it. */
@Component
public class Study {

    private final ProgressTable progress;
    private final Enrolments enrolments;
    private final Clock clock;

    Study(ProgressTable progress, Enrolments enrolments, Clock clock) {
        this.progress = progress;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** Records the view and tells where she is. */
    @Transactional
    public UnitProgress view(UUID participantId, Course course, String unit) {
        return progress.view(participantId, course, unit, clock.instant());
    }

    /** What she has done of each unit of the course, in the course's order; without recording anything. */
    @Transactional(readOnly = true)
    public List<UnitProgress> of(UUID participantId, Course course) {
        return all(participantId).of(course);
    }

    /** What she has done of all courses; without recording anything. */
    @Transactional(readOnly = true)
    public HerProgress all(UUID participantId) {
        return new HerProgress(progress.of(participantId));
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
            LearningPlace place, Course course, int number, Question question, Question.Option chosen, UUID key) {
        var at = clock.instant();
        var unit = course.units().get(number);
        var given = new Given(
                place.participantId(),
                ProgressIds.answer(place.participantId(), key, at),
                course.code(),
                course.version(),
                unit,
                question.code(),
                chosen.code(),
                chosen.right(),
                at);
        var now = progress.answer(given);
        if (now.isEmpty()) {
            if (!progress.holds(given)) {
                throw OnceRefused.otherBody();
            }
            return of(place.participantId(), course).get(number);
        }
        enrolments.activity(place, at);
        if (course.lesson(number).firstOpen(now.get().answers()).isEmpty()) {
            return finish(place, course, number, question, now.get(), at);
        }
        return now.get();
    }

    /**
     * Finishes the unit, unless it was before. The last question of a unit asks in any case whether something is left of her
     * route, so that whoever has nothing left (after a transfer or a merge) is completed at the latest then.
     */
    private UnitProgress finish(
            LearningPlace place, Course course, int number, Question question, UnitProgress now, Instant at) {
        var lesson = course.lesson(number);
        var last = lesson.steps().getLast().question().code().equals(question.code());
        var first = !now.finished() && progress.finish(place.participantId(), course.code(), lesson.code(), at);
        if (first || last) {
            enrolments.completionChanged(place.participantId(), at);
        }
        return first ? now.finishedAt(at) : now;
    }
}
