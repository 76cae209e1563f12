package org.oportunidad.learning.course;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a level asks, by the codes of courses: one version of its curriculum as it is written.
 *
 * @param first by course, those that come before it
 */
public record AskedCourses(
        List<String> required, List<String> offered, List<String> levelling, Map<String, List<String>> first) {

    public AskedCourses {
        required = List.copyOf(required);
        offered = List.copyOf(offered);
        levelling = List.copyOf(levelling);
        first = Map.copyOf(first);
    }

    public List<String> all() {
        return Stream.concat(required.stream(), offered.stream()).toList();
    }

    /** What comes before a course. */
    public List<String> before(String code) {
        return first.getOrDefault(code, List.of());
    }

    /** Whether a course comes, by way of others, before itself. */
    public boolean goesRound() {
        return first.keySet().stream().anyMatch(code -> earlier(code).contains(code));
    }

    /** Everything that comes before a course, also by way of others. */
    private Set<String> earlier(String code) {
        var found = new LinkedHashSet<String>();
        var open = new java.util.ArrayDeque<>(before(code));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(before(next));
            }
        }
        return found;
    }
}
