package org.oportunidad.learning.course;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Curricula.Edition;

/** Curricula as they are written, in {@code curricula.yaml} and in the database alike. */
public final class CurriculumFile {

    private static final String FILE = "curricula.yaml";
    private static final String ANY = "any";

    private CurriculumFile() {}

    /** The editions of the country, or of any country if it has none of its own; a course that is not there stops the program. */
    static List<Edition> read(String country, Courses courses) {
        var file = CourseFiles.yaml(FILE);
        var own = editions(country, file);
        var read = own.isEmpty() ? editions(ANY, file) : own;
        for (var edition : read) {
            edition.levels().forEach((level, asked) -> known(level, asked, courses));
        }
        return read;
    }

    private static void known(String level, AskedCourses asked, Courses courses) {
        for (var code : asked.all()) {
            if (courses.find(code).isEmpty()) {
                throw new IllegalStateException(FILE + ": no course " + code);
            }
        }
        if (asked.goesRound()) {
            throw new IllegalStateException(FILE + ": a course of " + level + " comes before itself");
        }
    }

    /** The editions of a country in a text of that form. */
    static List<Edition> editions(String country, Object file) {
        return YamlText.maps(file).stream()
                .filter(edition -> country.equals(edition.get("country")))
                .map(CurriculumFile::edition)
                .toList();
    }

    private static Edition edition(Map<?, ?> written) {
        var version = YamlText.string(written, "version");
        var levels = new LinkedHashMap<String, AskedCourses>();
        ((Map<?, ?>) Objects.requireNonNull(written.get("levels"), FILE))
                .forEach((level, lists) -> levels.put(level.toString(), asked((Map<?, ?>) lists)));
        return new Edition(version, LocalDate.parse(YamlText.string(written, "from")), Map.copyOf(levels));
    }

    /** What a level asks, from its part of the file. */
    public static AskedCourses asked(String text) {
        return asked(YamlText.map(text));
    }

    private static AskedCourses asked(Map<?, ?> lists) {
        var first = new LinkedHashMap<String, List<String>>();
        if (lists.get("first") instanceof Map<?, ?> written) {
            written.forEach((course, earlier) -> first.put(course.toString(), YamlText.texts(earlier)));
        }
        return new AskedCourses(
                YamlText.texts(lists.get("required")),
                YamlText.texts(lists.get("offered")),
                optional(lists.get("levelling")),
                first);
    }

    private static List<String> optional(@Nullable Object codes) {
        return codes == null ? List.of() : YamlText.texts(codes);
    }

    /** The part of the file that reads back as the same. */
    public static String written(AskedCourses asked) {
        return YamlText.write(map(asked));
    }

    private static Map<String, Object> map(AskedCourses asked) {
        var map = new LinkedHashMap<String, Object>();
        map.put("required", asked.required());
        map.put("offered", asked.offered());
        if (!asked.levelling().isEmpty()) {
            map.put("levelling", asked.levelling());
        }
        if (!asked.first().isEmpty()) {
            map.put("first", new java.util.TreeMap<>(asked.first()));
        }
        return map;
    }

    /** A whole file of these editions, in that order. */
    static String written(String country, List<Edition> editions) {
        return YamlText.write(editions.stream()
                .map(edition -> {
                    var levels = new LinkedHashMap<String, Object>();
                    new java.util.TreeMap<>(edition.levels()).forEach((level, asked) -> levels.put(level, map(asked)));
                    var map = new LinkedHashMap<String, Object>();
                    map.put("country", country);
                    map.put("version", edition.version());
                    map.put("from", edition.from().toString());
                    map.put("levels", levels);
                    return map;
                })
                .toList());
    }
}
