package org.oportunidad.learning.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oportunidad.learning.course.Course;

/** What one woman has done of all courses, read once for a page. */
public final class HerProgress {

    private final Map<String, Map<String, UnitProgress>> byCourse = new HashMap<>();

    HerProgress(List<UnitProgress> units) {
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

    public boolean complete(Course course) {
        return finished(course) == course.units().size();
    }

    /** How many units of these courses are finished. */
    public int finished(List<Course> courses) {
        return courses.stream().mapToInt(this::finished).sum();
    }
}
