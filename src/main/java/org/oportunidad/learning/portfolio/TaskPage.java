package org.oportunidad.learning.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Task;
import org.oportunidad.platform.form.Problems;

/**
 * One task of hers: what is asked, what she sent, what was answered.
 *
 * @param place of the unit in the course, from 0
 * @param open whether she may send a version; what she sent stays hers to read
 * @param peers how she stands with her classmates, where they look at this task and she sent it
 * @param typed what stays in the form
 */
record TaskPage(
        Course course,
        CourseText text,
        int place,
        Task task,
        List<TaskVersion> versions,
        boolean open,
        Sending.Limits limits,
        Peers.@Nullable Standing peers,
        String typed,
        Problems problems) {

    /** The address of her task. */
    String path() {
        return "/portfolio/" + TaskAddress.written(course.code(), course.units().get(place));
    }

    /** Where her files lie. */
    String filesPath() {
        return path() + "/files/";
    }

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
