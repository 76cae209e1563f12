package org.oportunidad.learning.progress;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** She opens a lesson, answers, finishes it. */
@Component
public class Study {

    private final ProgressTable progress;
    private final AnswerTable answers;
    private final Enrolments enrolments;
    private final Clock clock;

    Study(ProgressTable progress, AnswerTable answers, Enrolments enrolments, Clock clock) {
        this.progress = progress;
        this.answers = answers;
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
     * Keeps an answer; the last missing one finishes the unit. Repeating it under the same key changes nothing.
     *
     * @param key what the form sent, the id of the answer
     */
    @Transactional
    public void answer(
            UUID participantId, Course course, int place, Question question, Question.Option chosen, UUID key) {
        var at = clock.instant();
        var unit = course.units().get(place);
        answers.addAnswers(List.of(new Given(
                participantId,
                key,
                course.code(),
                course.version(),
                unit,
                question.code(),
                chosen.code(),
                chosen.right(),
                at)));
        var now = progress.answer(participantId, course, unit, question.code(), chosen.code(), at);
        enrolments.activity(participantId, at);
        if (!now.finished()
                && course.lesson(place).firstOpen(now.answers()).isEmpty()
                && progress.finish(participantId, course.code(), unit, at)) {
            enrolments.completionChanged(participantId, at);
        }
    }
}
