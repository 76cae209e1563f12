package org.oportunidad.learning.courses;

import java.util.List;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.progress.UnitProgress;

/**
 * The courses of her route; before she chose one, all there are.
 *
 * @param open false while she has no place in a cohort
 * @param levelling offered first, because the diagnosis advises it
 * @param courses that her route asks for
 * @param offered to whoever wants them
 */
record CoursesPage(boolean open, List<OneCourse> levelling, List<OneCourse> courses, List<OneCourse> offered) {

    /** The course to go on with: the first that is not complete. */
    boolean current(OneCourse one) {
        return courses.stream().filter(each -> !each.complete()).findFirst().equals(java.util.Optional.of(one));
    }

    /** A course that comes before another. */
    record Earlier(String code, CourseText text) {}

    /**
     * A course in her language, as far as it exists, and what she has done of it.
     *
     * @param recognised whether it counts because she knew it already
     * @param first courses that are best done before it and that she has not done; advice, never a lock
     */
    record OneCourse(Course course, CourseText text, List<UnitProgress> done, boolean recognised, List<Earlier> first) {

        /** Whether something is best done before. */
        boolean better() {
            return !first.isEmpty() && !complete();
        }

        int finished() {
            return (int) done.stream().filter(UnitProgress::finished).count();
        }

        boolean complete() {
            return recognised || finished() == course.units().size();
        }

        boolean begun() {
            return done.stream()
                    .anyMatch(unit -> unit.finished() || !unit.answers().isEmpty());
        }

        /** Position of the unit to do next; the first one when all are done. */
        int next() {
            for (int place = 0; place < done.size(); place++) {
                if (!done.get(place).finished()) {
                    return place;
                }
            }
            return 0;
        }

        String path() {
            return "/courses/" + course.code();
        }

        String lessonPath(int place) {
            return path() + "/lessons/" + course.units().get(place);
        }

        boolean standsIn(String language) {
            return !text.language().equals(language);
        }
    }
}
