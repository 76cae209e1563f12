package org.oportunidad.learning.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one level of a route asks, in order.
 *
 * @param required courses of which nothing may be left
 * @param offered courses for whoever wants them
 */
public record Curriculum(String version, List<Course> required, List<Course> offered) {

    public List<Course> all() {
        return Stream.concat(required.stream(), offered.stream()).toList();
    }

    public boolean has(Course course) {
        return required.contains(course) || offered.contains(course);
    }
}
