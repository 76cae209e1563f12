package org.oportunidad.learning.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.AnswerFields;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Step;
import org.oportunidad.learning.progress.UnitProgress;
import org.oportunidad.platform.form.Problems;

/**
 * One step of a lesson: the idea, its question and, once she chose, what her choice teaches.
 *
 * @param place of the unit in the course, from 0
 * @param step of the lesson, from 0
 * @param typed what stays in the form while something is missing
 * @param problems what is missing in the form
 */
record LessonPage(
        Course course,
        CourseText text,
        int place,
        int step,
        UnitProgress done,
        Map<String, List<String>> typed,
        Problems problems) {

    Lesson lesson() {
        return text.lessons().get(place);
    }

    Step idea() {
        return lesson().steps().get(step);
    }

    /** What her newest answer is worth and teaches, if she answered. */
    Question.@Nullable Judged chosen() {
        var written = done.answers().get(idea().question().code());
        return written == null ? null : idea().question().judged(written).orElse(null);
    }

    /** What the fields of the question hold. */
    AnswerFields fields() {
        var question = idea().question();
        return new AnswerFields(question, done.answers().get(question.code()), typed, problems);
    }

    boolean lastStep() {
        return step == lesson().steps().size() - 1;
    }

    boolean lastLesson() {
        return place == course.units().size() - 1;
    }

    /** True while the course does not exist in the language of the page. */
    boolean standsIn(String language) {
        return !text.language().equals(language);
    }

    String path() {
        return path(course, place);
    }

    static String path(Course course, int place) {
        return "/courses/" + course.code() + "/lessons/" + course.units().get(place);
    }

    /** The address of this step. */
    String here() {
        return path() + "?step=" + (step + 1);
    }

    /** What follows in this lesson, to go on without asking for it; nothing when another page follows. */
    @Nullable
    LessonPage next() {
        var next = lastStep() ? lesson().firstOpen(done.answers()) : Optional.of(step + 1);
        return next.map(number -> new LessonPage(course, text, place, number, done, Map.of(), Problems.none()))
                .orElse(null);
    }

    /** Where to go on: the next idea, the next open idea of the lesson, the next lesson or the route. */
    String nextPath() {
        var next = next();
        if (next != null) {
            return next.here();
        }
        return lastLesson() ? "/route" : path(course, place + 1);
    }

    /** Message key of the button that goes on. */
    String nextKey() {
        if (next() != null) {
            return "learning.lesson.next";
        }
        return lastLesson() ? "learning.lesson.toRoute" : "learning.lesson.nextLesson";
    }
}
