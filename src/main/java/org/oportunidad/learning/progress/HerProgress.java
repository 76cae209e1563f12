package org.oportunidad.learning.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oportunidad.learning.course.Course;

/** What one woman has done of all courses, read once for a page. */
public final class HerProgress {

    private final Map<String, Map<String, UnitProgress>> byCourse = new HashMap<>();

    private final Set<String> recognised;

    HerProgress(List<UnitProgress> units, Set<String> recognised) {
        this.recognised = Set.copyOf(recognised);
        for (var unit : units) {
            byCourse.computeIfAbsent(unit.course(), course -> new HashMap<>()).put(unit.unit(), unit);
        }
    }

    /** Of each unit of the course, in the course's order. */
    public List<UnitProgress> of(Course course) {
        var begun = byCourse.getOrDefault(course.code(), Map.of());
        return course.units().stream()
                .map(unit -> begun.getOrDefault(unit, UnitProgress.none(course.code(), unit)))
                .toList();
    }

    /** How many units of the course are finished. */
    public int finished(Course course) {
        return (int) of(course).stream().filter(UnitProgress::finished).count();
    }

    /** Whether the course counts because she knew it already. */
    public boolean recognised(Course course) {
        return recognised.contains(course.code());
    }

    /** Whether nothing of the course is left: finished, or recognised. */
    public boolean complete(Course course) {
        return recognised(course) || finished(course) == course.units().size();
    }

    /** How many units of these courses are done, those of recognised courses included. */
    public int done(List<Course> courses) {
        return courses.stream()
                .mapToInt(course -> complete(course) ? course.units().size() : finished(course))
                .sum();
    }
}
