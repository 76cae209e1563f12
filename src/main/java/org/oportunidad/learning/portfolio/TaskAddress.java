package org.oportunidad.learning.portfolio;

import java.util.Optional;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Task;

/**
 * The task of a unit as addresses name it: {@code course.unit}.
 *
 * @param place of the unit in the course, from 0
 */
record TaskAddress(Course course, int place) {

    static Optional<TaskAddress> of(Courses courses, String typed) {
        int dot = typed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return of(courses, typed.substring(0, dot), typed.substring(dot + 1));
    }

    /** Nothing where the unit is gone or asks for nothing. */
    static Optional<TaskAddress> of(Courses courses, String course, String unit) {
        return courses.find(course)
                .flatMap(found -> found.place(unit).map(place -> new TaskAddress(found, place)))
                .filter(address -> address.course().lesson(address.place()).task() != null);
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
