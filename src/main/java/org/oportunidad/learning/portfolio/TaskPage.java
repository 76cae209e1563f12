package org.oportunidad.learning.portfolio;

import java.util.List;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Task;
import org.oportunidad.platform.form.Problems;

/**
 * One task of hers: what is asked, what she sent, what was answered.
 *
 * @param place of the unit in the course, from 0
 * @param open whether she may send a version; what she sent stays hers to read
 * @param typed what stays in the form
 */
record TaskPage(
        Course course,
        CourseText text,
        int place,
        Task task,
        List<TaskVersion> versions,
        boolean open,
        String typed,
        Problems problems) {

    String lessonPath() {
        return "/courses/" + course.code() + "/lessons/" + course.units().get(place);
    }

    String lessonTitle() {
        return text.lessons().get(place).title();
    }

    boolean sent() {
        return !versions.isEmpty();
    }

    boolean ready() {
        var mark = sent() ? versions.getFirst().mark() : null;
        return mark != null && mark.decision() == Decision.READY;
    }
}
