package org.oportunidad.learning.pack;

import java.util.List;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.sync.KeptOps;

/**
 * The courses that she can take with her.
 *
 * @param open false while she has no place in a cohort
 * @param kept what arrived and is kept aside
 * @param tried whether she just asked to try again
 */
record OfflineCoursesPage(boolean open, List<Row> rows, List<KeptOps.Kept> kept, boolean tried) {

    /** A course with what it costs to fetch it whole. */
    record Row(Course course, CourseText text, String language, CoursePacks.Pack pack) {

        String files() {
            return "/offline/files/" + course.code() + "/" + language;
        }

        /** In thousands of bytes, rounded up, as everywhere. */
        int kilobytes() {
            return Math.ceilDiv(pack.bytes(), 1000);
        }
    }
}
