package org.oportunidad.learning.course;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Curricula.Edition;

/** Reads {@code curricula.yaml}; a course that is not there stops the program with its name. */
final class CurriculumFile {

    private static final String FILE = "curricula.yaml";
    private static final String ANY = "any";

    private CurriculumFile() {}

    /** The editions of the country, or of any country if it has none of its own. */
    static List<Edition> read(String country, Courses courses) {
        var own = editions(country, courses);
        return own.isEmpty() ? editions(ANY, courses) : own;
    }

    private static List<Edition> editions(String country, Courses courses) {
        return CourseFiles.maps(CourseFiles.yaml(FILE)).stream()
                .filter(edition -> country.equals(edition.get("country")))
                .map(edition -> edition(edition, courses))
                .toList();
    }

    private static Edition edition(Map<?, ?> written, Courses courses) {
        var version = CourseFiles.string(written, "version");
        var levels = new LinkedHashMap<String, Curriculum>();
        ((Map<?, ?>) Objects.requireNonNull(written.get("levels"), FILE))
                .forEach((level, lists) ->
                        levels.put(level.toString(), curriculum(version, (Map<?, ?>) lists, courses)));
        return new Edition(version, LocalDate.parse(CourseFiles.string(written, "from")), Map.copyOf(levels));
    }

    private static Curriculum curriculum(String version, Map<?, ?> lists, Courses courses) {
        return new Curriculum(version, named(lists.get("required"), courses), named(lists.get("offered"), courses));
    }

    private static List<Course> named(@Nullable Object codes, Courses courses) {
        return CourseFiles.texts(codes).stream()
                .map(code ->
                        courses.find(code).orElseThrow(() -> new IllegalStateException(FILE + ": no course " + code)))
                .toList();
    }
}
