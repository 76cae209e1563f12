package org.oportunidad.learning.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.AnswerFields;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Quiz;

/**
 * The quiz of a unit: what it is, the question she is at, or how it went.
 *
 * @param place of the unit in the course, from 0
 * @param attempts hers, the first one first
 * @param said the question she just answered
 * @param fields of the question she is at
 */
record QuizPage(
        Course course,
        CourseText text,
        int place,
        Quiz quiz,
        List<Attempt> attempts,
        @Nullable Question said,
        @Nullable AnswerFields fields,
        Instant now) {

    String lessonPath() {
        return "/courses/" + course.code() + "/lessons/" + course.units().get(place);
    }

    String path() {
        return lessonPath() + "/quiz";
    }

    String lessonTitle() {
        return text.lessons().get(place).title();
    }

    /** The one she is at, if its questions are still there and its time is not over. */
    @Nullable
    Attempt open() {
        return attempts.stream()
                .filter(attempt -> attempt.open() && attempt.fits(quiz) && !attempt.overtime(quiz, now))
                .findFirst()
                .orElse(null);
    }

    /** Her newest attempt. */
    @Nullable
    Attempt newest() {
        return attempts.isEmpty() ? null : attempts.getLast();
    }

    /** Whether questions changed while she was at it. */
    boolean changed() {
        var newest = newest();
        return newest != null && newest.open() && !newest.fits(quiz);
    }

    /** Whether the time of her newest attempt is over. */
    boolean overtime() {
        var newest = newest();
        return newest != null
                && newest.next().isPresent()
                && (!newest.open() || newest.overtime(quiz, now))
                && quiz.minutes() > 0;
    }

    /** What her answer to a question of an attempt is worth; empty where she gave none. */
    Optional<Question.Judged> judged(Attempt attempt, Question question) {
        return Optional.ofNullable(attempt.answers().get(question.code())).flatMap(question::judged);
    }

    /** Attempts that are left; below 0 for as many as she likes. */
    int left() {
        long used = attempts.stream()
                .filter(attempt -> attempt.fits(quiz) || !attempt.open())
                .count();
        return quiz.attempts() == 0 ? -1 : (int) Math.max(0, quiz.attempts() - used);
    }

    int minutesLeft() {
        var open = open();
        return open == null ? quiz.minutes() : Math.max(1, quiz.minutes() - open.secondsUntil(now) / 60);
    }

    Optional<Double> counted() {
        return Attempt.counted(attempts, quiz.counts());
    }
}
