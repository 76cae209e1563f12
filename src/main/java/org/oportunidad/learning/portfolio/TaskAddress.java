package org.oportunidad.learning.portfolio;

import java.util.Optional;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Task;
import org.oportunidad.learning.progress.OpenCourses;

/**
 * The task of a unit as addresses name it: {@code course.unit}.
 *
 * @param place of the unit in the course, from 0
 */
record TaskAddress(Course course, int place) {

    /** As staff and her own record know it: also where only an older version asks for it. */
    static Optional<TaskAddress> of(Courses courses, String typed) {
        int dot = typed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return of(courses, typed.substring(0, dot), typed.substring(dot + 1));
    }

    /** In the version that she follows, else as above: what she sent under another version stays reachable. */
    static Optional<TaskAddress> of(OpenCourses open, Courses courses, Viewer viewer, String typed) {
        int dot = typed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var unit = typed.substring(dot + 1);
        return open.course(viewer, typed.substring(0, dot))
                .filter(course -> asks(course, unit))
                .flatMap(course -> course.place(unit).map(place -> new TaskAddress(course, place)))
                .or(() -> of(courses, typed));
    }

    /** Nothing where the unit is gone or asks for nothing. */
    static Optional<TaskAddress> of(Courses courses, String course, String unit) {
        return courses.having(course, found -> asks(found, unit))
                .flatMap(found -> found.place(unit).map(place -> new TaskAddress(found, place)));
    }

    private static boolean asks(Course course, String unit) {
        return course.place(unit)
                .filter(place -> course.lesson(place).task() != null)
                .isPresent();
    }

    String unit() {
        return course.units().get(place);
    }

    Lesson lesson(String language) {
        return course.in(language).lessons().get(place);
    }

    Task task(String language) {
        return java.util.Objects.requireNonNull(lesson(language).task());
    }

    /** As addresses write it. */
    String written() {
        return written(course.code(), unit());
    }

    static String written(String course, String unit) {
        return course + "." + unit;
    }
}
