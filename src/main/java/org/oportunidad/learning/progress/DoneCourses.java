package org.oportunidad.learning.progress;

import java.util.Map;
import java.util.Set;
import org.oportunidad.learning.course.Course;

/**
 * What one woman has done, by course.
 *
 * @param finished units by the code of their course
 * @param recognised codes of the courses that count because she knew them already
 */
public record DoneCourses(Map<String, Integer> finished, Set<String> recognised) {

    public static final DoneCourses NOTHING = new DoneCourses(Map.of(), Set.of());

    /** Units of the course that she finished herself. */
    public int finished(Course course) {
        return Math.min(finished.getOrDefault(course.code(), 0), course.units().size());
    }

    /** Units of the course that count without her having finished them here. */
    public int recognised(Course course) {
        return recognised.contains(course.code()) ? course.units().size() - finished(course) : 0;
    }
}
