package org.oportunidad.learning.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The curricula of this country, those of the program's file and those that were published here, kept in memory; a cohort
 * keeps the one it started with.
 */
@Component
public class Curricula {

    private static final String ANY = "any";

    private final String country;
    private final List<Edition> brought;
    private final Courses courses;
    private final @Nullable CurriculumTable table;

    private volatile Kept kept = new Kept("", List.of(), new ConcurrentHashMap<>());

    /** One published version of some levels. */
    record Edition(String version, LocalDate from, Map<String, AskedCourses> levels) {}

    /** What was published here, and the versions of each level, made when they are first asked for. */
    private record Kept(String mark, List<Edition> written, Map<String, List<Version>> byLevel) {}

    /**
     * What a level asks of cohorts that start from a day on.
     *
     * @param brought whether it came with the program
     */
    public record Version(String version, LocalDate from, AskedCourses asked, boolean brought) {

        /** As a number, to go on counting from. */
        public int number() {
            return version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0;
        }
    }

    @Autowired
    Curricula(Country country, Courses courses, CurriculumTable table) {
        this(country.code(), CurriculumFile.read(country.code(), courses), courses, table);
        refresh();
    }

    Curricula(List<Edition> editions, Courses courses) {
        this(ANY, editions, courses, null);
    }

    private Curricula(String country, List<Edition> brought, Courses courses, @Nullable CurriculumTable table) {
        this.country = country;
        this.courses = courses;
        this.brought = brought;
        this.table = table;
    }

    /** Reads what was published meanwhile, on whichever node; cheap when nothing was. */
    public final synchronized void refresh() {
        var mark = table == null ? "" : table.mark();
        if (table != null && !mark.equals(kept.mark())) {
            kept = new Kept(mark, table.all(), new ConcurrentHashMap<>());
        }
    }

    /**
     * Of a cohort that starts on that day, with the versions of courses that it follows; one that started before there was
     * any curriculum has the first.
     */
    public Curriculum of(String route, String level, LocalDate startsOn) {
        var version = version(route, level, startsOn);
        var asked = version.asked();
        var first = new HashMap<String, List<Course>>();
        asked.first().forEach((code, earlier) -> first.put(code, taught(earlier, startsOn)));
        return new Curriculum(
                version.version(),
                taught(asked.required(), startsOn),
                taught(asked.offered(), startsOn),
                taught(asked.levelling(), startsOn),
                first);
    }

    /** The version that a cohort follows which starts on that day. */
    public Version version(String route, String level, LocalDate startsOn) {
        var versions = versions(route, level);
        return versions.stream()
                .filter(one -> !one.from().isAfter(startsOn))
                .findFirst()
                .orElseGet(versions::getLast);
    }

    /** All versions of a level, the one that starts last first; of two for one day the one published here, then the higher. */
    public List<Version> versions(String route, String level) {
        var now = kept;
        return now.byLevel().computeIfAbsent(route + "/" + level, place -> versions(now.written(), place));
    }

    private List<Version> versions(List<Edition> written, String place) {
        var versions = new ArrayList<Version>();
        add(versions, brought, place, true);
        add(versions, written, place, false);
        if (versions.isEmpty()) {
            throw new IllegalStateException("no curriculum for " + place);
        }
        versions.sort(Comparator.comparing(Version::from)
                .thenComparing(one -> !one.brought())
                .thenComparingInt(Version::number)
                .reversed());
        return List.copyOf(versions);
    }

    private static void add(List<Version> versions, List<Edition> editions, String place, boolean brought) {
        for (var edition : editions) {
            var asked = edition.levels().getOrDefault(place, edition.levels().get(ANY));
            if (asked != null) {
                versions.add(new Version(edition.version(), edition.from(), asked, brought));
            }
        }
    }

    /** All of them in the form of the program's file. */
    public String file() {
        var all = new ArrayList<>(brought);
        all.addAll(kept.written());
        all.sort(Comparator.comparing(Edition::from));
        return CurriculumFile.written(country, all);
    }

    /** What a file of curricula asks of a level in its newest edition; nothing where it says nothing of that level. */
    public @Nullable AskedCourses newest(Object file, String place) {
        return CurriculumFile.editions(country, file).stream()
                .filter(edition -> edition.levels().containsKey(place))
                .max(Comparator.comparing(Edition::from))
                .map(edition -> edition.levels().get(place))
                .orElse(null);
    }

    /** A course that was withdrawn without another version is asked of nobody who starts afterwards. */
    private List<Course> taught(List<String> codes, LocalDate startsOn) {
        return codes.stream()
                .flatMap(code -> courses.find(code, startsOn).stream())
                .toList();
    }
}
