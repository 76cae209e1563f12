package org.oportunidad.learning.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.VersionTable.Version;
import org.oportunidad.programme.Country;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All courses there are, in all their versions, kept in memory: those the program brings along and those written and
 * published here. A cohort follows the version that is in force on the day it starts, and stays on it.
 */
@Component
public class Courses {

    private static final Logger LOG = LoggerFactory.getLogger(Courses.class);

    private final List<Edition> fromFiles;
    private final @Nullable VersionTable table;
    private final Supplier<LocalDate> today;
    private final Map<UUID, Optional<Course>> parsed = new ConcurrentHashMap<>();

    private volatile Map<String, List<Edition>> byCode = Map.of();
    private volatile String mark = "";

    /** A version with the cohorts that follow it: those that start from that day on, until it is withdrawn. */
    private record Edition(
            Course course, LocalDate from, @Nullable LocalDate withdrawnOn) {

        boolean follows(LocalDate startsOn) {
            return !from.isAfter(startsOn) && (withdrawnOn == null || !startsOn.isAfter(withdrawnOn));
        }
    }

    /** Those of the program alone. */
    Courses() {
        this(null, () -> LocalDate.EPOCH);
    }

    @Autowired
    Courses(VersionTable table, Country country, Clock clock) {
        this(table, () -> LocalDate.now(clock.withZone(country.zone())));
    }

    private Courses(@Nullable VersionTable table, Supplier<LocalDate> today) {
        this.table = table;
        this.today = today;
        this.fromFiles = CourseFiles.folders().stream()
                .map(code -> new Edition(CourseFiles.read(code), LocalDate.MIN, null))
                .toList();
        refresh();
    }

    /** Each course as a cohort that starts today follows it. */
    public List<Course> all() {
        return byCode.keySet().stream().flatMap(code -> find(code).stream()).toList();
    }

    /** The course as a cohort that starts today follows it; one that none follows, in its newest version. */
    public Optional<Course> find(String code) {
        return find(code, today.get()).or(() -> having(code, course -> true));
    }

    /** The version that a cohort follows which starts on that day; none where the course is not taught then. */
    public Optional<Course> find(String code, LocalDate startsOn) {
        return editions(code).stream()
                .filter(edition -> edition.follows(startsOn))
                .map(Edition::course)
                .findFirst();
    }

    /** The version of today if it passes, else the newest that does: for what was done under an older one. */
    public Optional<Course> having(String code, Predicate<Course> passes) {
        return find(code, today.get())
                .filter(passes)
                .or(() -> editions(code).stream()
                        .map(Edition::course)
                        .filter(passes)
                        .findFirst());
    }

    public Optional<Course> version(String code, String version) {
        return having(code, course -> course.version().equals(version));
    }

    /** The texts that the program brings along for a course. */
    public Optional<CourseFolder> brought(String code) {
        return fromFiles.stream().anyMatch(edition -> edition.course().code().equals(code))
                ? Optional.of(CourseFiles.folder(code))
                : Optional.empty();
    }

    /** Newest first. */
    private List<Edition> editions(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Reads what was published or withdrawn meanwhile, on whichever node; cheap when nothing was. */
    public final synchronized void refresh() {
        var now = table == null ? "" : table.mark();
        if (!byCode.isEmpty() && now.equals(mark)) {
            return;
        }
        var editions = new LinkedHashMap<String, List<Edition>>();
        fromFiles.forEach(edition -> add(editions, edition));
        if (table != null) {
            for (var version : table.versions(parsed.keySet())) {
                course(version)
                        .ifPresent(course -> add(editions, new Edition(course, version.from(), version.withdrawnOn())));
            }
        }
        editions.values()
                .forEach(list -> list.sort(Comparator.comparing(Edition::from)
                        .thenComparingInt(edition -> number(edition.course()))
                        .reversed()));
        byCode = editions;
        mark = now;
    }

    private static void add(Map<String, List<Edition>> editions, Edition edition) {
        editions.computeIfAbsent(edition.course().code(), code -> new ArrayList<>())
                .add(edition);
    }

    private static int number(Course course) {
        return course.version().matches("[0-9]{1,8}") ? Integer.parseInt(course.version()) : 0;
    }

    /** A version never changes: it is read once. One that this program cannot read any more is left out and named. */
    private Optional<Course> course(Version version) {
        return parsed.computeIfAbsent(version.id(), id -> {
            try {
                return Optional.of(new CourseReader(version.folder(), version.media()).read());
            } catch (ContentMistake mistake) {
                LOG.error(
                        "Version {} of {} cannot be read: {}",
                        version.number(),
                        version.course(),
                        mistake.getMessage());
                return Optional.empty();
            }
        });
    }
}
