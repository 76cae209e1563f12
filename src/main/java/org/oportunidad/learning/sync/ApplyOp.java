package org.oportunidad.learning.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.learning.SentTask;
import org.oportunidad.learning.Tasks;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Quiz;
import org.oportunidad.learning.course.Task;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.learning.question.Questions;
import org.oportunidad.learning.quiz.Attempts;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.sync.OpRules.Standing;
import org.oportunidad.platform.text.PlainText;
import org.springframework.stereotype.Component;

/** Does what she did without signal, through the use cases of the pages, at the time at which she did it. */
@Component
class ApplyOp {

    private static final int MOST_OF_A_TASK = 4_000;
    private static final int MOST_OF_A_NOTE = 2_000;
    private static final int MOST_DRAWS = 100;
    private static final int LONGEST_SECONDS = 86_400;

    private final Courses courses;
    private final OpenCourses open;
    private final Study study;
    private final Tasks tasks;
    private final Questions questions;
    private final Attempts attempts;
    private final Enrolments enrolments;

    ApplyOp(
            Courses courses,
            OpenCourses open,
            Study study,
            Tasks tasks,
            Questions questions,
            Attempts attempts,
            Enrolments enrolments) {
        this.courses = courses;
        this.open = open;
        this.study = study;
        this.tasks = tasks;
        this.questions = questions;
        this.attempts = attempts;
        this.enrolments = enrolments;
    }

    /** How the world stands to it now. */
    Standing standing(Op op, Optional<LearningPlace> place) {
        var followed = place.flatMap(found -> open.curriculumOf(found).find(op.course()));
        boolean hers = followed.isPresent();
        var course = followed.or(() -> courses.having(op.course(), one -> there(op, one)));
        boolean there = course.filter(found -> there(op, found)).isPresent();
        boolean fits = there && fits(op, course.orElseThrow());
        return new Standing(there, hers, fits, !hers || !fits || left(op, course.orElseThrow(), place.orElseThrow()));
    }

    private static boolean there(Op op, Course course) {
        return course.place(op.unit())
                .map(course::lesson)
                .filter(lesson -> switch (op.kind()) {
                    case ANSWER -> lesson.place(op.question()).isPresent();
                    case TASK -> lesson.task() != null && mayBeSent(op, lesson.task());
                    case NOTE -> true;
                    case QUIZ ->
                        lesson.quiz() != null
                                && lesson.quiz().question(op.question()).isPresent();
                })
                .isPresent();
    }

    /** Words go with everything, as on the page; a photo or a voice only where it is asked for. */
    private static boolean mayBeSent(Op op, Task task) {
        return op.parts().stream().allMatch(part -> task.sends(part.kind() == MediumKind.VOICE ? "voice" : "photo"));
    }

    private static boolean fits(Op op, Course course) {
        return switch (op.kind()) {
            case ANSWER -> judged(op, question(op, course)).isPresent();
            case TASK ->
                words(op, MOST_OF_A_TASK).isPresent()
                        || op.words().isBlank() && !op.parts().isEmpty();
            case NOTE -> words(op, MOST_OF_A_NOTE).isPresent() && Questions.knows(op.audience());
            case QUIZ -> drawn(op, quiz(op, course));
        };
    }

    /** Whether it answers a question of an attempt that was drawn by the rule, in its time. */
    private static boolean drawn(Op op, Quiz quiz) {
        var attempt = op.attempt();
        return attempt != null
                && attempt.draw() >= 1
                && attempt.draw() <= (quiz.attempts() == 0 ? MOST_DRAWS : quiz.attempts())
                && attempt.number() >= Attempts.FROM_PHONES
                && attempt.number() < Integer.MAX_VALUE
                && attempt.seconds() >= 0
                && attempt.seconds() <= (quiz.minutes() == 0 ? LONGEST_SECONDS : quiz.minutes() * 60)
                && quiz.drawn(attempt.seed(op)).contains(op.question())
                && judged(op, quiz.question(op.question()).orElseThrow()).isPresent();
    }

    private boolean left(Op op, Course course, LearningPlace place) {
        return op.kind() != Op.Kind.QUIZ
                || attempts.mayBeBrought(
                        place.participantId(),
                        course,
                        op.unit(),
                        quiz(op, course),
                        Objects.requireNonNull(op.attempt()).number());
    }

    private static Quiz quiz(Op op, Course course) {
        return Objects.requireNonNull(
                course.lesson(course.place(op.unit()).orElseThrow()).quiz());
    }

    /** She does something: told before the first op that is applied. */
    void begins(LearningPlace place, Instant now) {
        enrolments.activity(place, now);
    }

    /** Told after the last one. */
    void ends(LearningPlace place, Instant now) {
        enrolments.completionChanged(place.participantId(), now);
    }

    /** Does it; the id of what it makes is the op's own. */
    Outcome apply(Op op, List<Medium> media, LearningPlace place, UUID id, Instant doneAt) {
        var at = Fact.moment(doneAt);
        var course = open.curriculumOf(place).find(op.course()).orElseThrow();
        return switch (op.kind()) {
            case ANSWER -> {
                int number = course.place(op.unit()).orElseThrow();
                var question = question(op, course);
                study.answerOf(
                        place, course, number, question, judged(op, question).orElseThrow(), id, at);
                yield Outcome.RECEIVED;
            }
            case TASK -> {
                var row = ProgressIds.answer(place.participantId(), id, at);
                boolean counts = tasks.send(
                        new SentTask(
                                place.participantId(),
                                op.course(),
                                op.unit(),
                                words(op, MOST_OF_A_TASK).orElse(""),
                                at),
                        media,
                        row);
                yield counts ? Outcome.RECEIVED : Outcome.OLDER;
            }
            case NOTE -> {
                var row = ProgressIds.answer(place.participantId(), id, at);
                questions.ask(
                        place,
                        course,
                        op.unit(),
                        op.audience(),
                        words(op, MOST_OF_A_NOTE).orElseThrow(),
                        row,
                        at);
                yield Outcome.RECEIVED;
            }
            case QUIZ -> {
                attempts.bring(place, course, op.unit(), carried(op, quiz(op, course), at));
                yield Outcome.RECEIVED;
            }
        };
    }

    private static Attempts.Carried carried(Op op, Quiz quiz, Instant at) {
        var attempt = Objects.requireNonNull(op.attempt());
        var question = quiz.question(op.question()).orElseThrow();
        // by the clock of the phone, like the time of the answer itself
        var sinceBegun = Duration.between(attempt.begunAt(), op.at());
        boolean believed = !sinceBegun.isNegative() && sinceBegun.compareTo(OpRules.OLDEST) < 0;
        return new Attempts.Carried(
                attempt.number(),
                quiz.drawn(attempt.seed(op)),
                question,
                judged(op, question).orElseThrow(),
                attempt.seconds(),
                believed ? Fact.moment(at.minus(sinceBegun)) : at,
                at);
    }

    private static Question question(Op op, Course course) {
        var lesson = course.lesson(course.place(op.unit()).orElseThrow());
        return lesson.steps().get(lesson.place(op.question()).orElseThrow()).question();
    }

    private static Optional<Question.Judged> judged(Op op, Question question) {
        return question.written(op.fields()).flatMap(question::judged);
    }

    private static Optional<String> words(Op op, int most) {
        var words = PlainText.lines(op.words());
        return words.isEmpty() || words.length() > most ? Optional.empty() : Optional.of(words);
    }
}
