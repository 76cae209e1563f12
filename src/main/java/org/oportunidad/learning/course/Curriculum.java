package org.oportunidad.learning.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one level of a route asks, in order.
 *
 * @param required courses of which nothing may be left
 * @param offered courses for whoever wants them
 * @param levelling those of the offered ones that come first for whom the diagnosis advises them
 * @param first by the code of a course, those that come before it
 */
public record Curriculum(
        String version,
        List<Course> required,
        List<Course> offered,
        List<Course> levelling,
        Map<String, List<Course>> first) {

    public Curriculum {
        if (!offered.containsAll(levelling)) {
            throw new IllegalArgumentException("a course to level up is offered");
        }
    }

    public List<Course> all() {
        return Stream.concat(required.stream(), offered.stream()).toList();
    }

    /** The course in the version that is followed here. */
    public Optional<Course> find(String code) {
        return all().stream().filter(course -> course.code().equals(code)).findFirst();
    }

    public boolean requires(Course course) {
        return required.stream().anyMatch(one -> one.code().equals(course.code()));
    }

    /** What comes before a course; advice about the order, never a lock. */
    public List<Course> before(Course course) {
        return first.getOrDefault(course.code(), List.of());
    }

    public boolean has(Course course) {
        return find(course.code()).isPresent();
    }
}
