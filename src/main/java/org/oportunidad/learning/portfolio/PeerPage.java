package org.oportunidad.learning.portfolio;

import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Task;
import org.oportunidad.platform.form.Problems;

/**
 * The work of a classmate, without a name.
 *
 * @param taskPath of the task on her own side
 * @param number among those she took
 */
record PeerPage(
        CourseText text,
        Task task,
        String taskPath,
        int number,
        Peers.Work work,
        MarkingPage.Typed typed,
        Problems problems) {

    String path() {
        return taskPath + "/reviews/" + number;
    }
}
