package org.oportunidad.learning.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Html;
import org.oportunidad.learning.question.Questions.Asked;
import org.oportunidad.platform.form.Problems;

/**
 * What she wrote about one lesson, and what her group asked.
 *
 * @param place of the unit in the course, from 0
 */
record QuestionsPage(
        Course course, CourseText text, int place, List<Asked> asked, QuestionForm typed, Problems problems) {

    String lessonPath() {
        return "/courses/" + course.code() + "/lessons/" + course.units().get(place);
    }

    String lessonTitle() {
        return text.lessons().get(place).title();
    }

    /** What the lesson asks her to think about; nothing where it does not. */
    @Nullable
    Html reflection() {
        return text.lessons().get(place).reflection();
    }

    List<Asked> hers() {
        return asked.stream().filter(Asked::hers).toList();
    }

    List<Asked> others() {
        return asked.stream().filter(question -> !question.hers()).toList();
    }
}
