package org.oportunidad.workshops.freetime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a woman could come in a week: whole parts of days, less the times at which she cannot.
 *
 * @param parts codes as in the diagnosis: {@code mo_am}, {@code mo_pm}, {@code mo_ev}, {@code tu_am}…
 */
public record FreeTime(Set<String> parts, List<Taken> taken) {

    /** As many times as fit a week of anybody; more is a mistake or mischief. */
    static final int MOST_TAKEN = 20;

    static final FreeTime NONE = new FreeTime(Set.of(), List.of());

    private static final Map<DayOfWeek, String> DAYS = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, "mo",
            DayOfWeek.TUESDAY, "tu",
            DayOfWeek.WEDNESDAY, "we",
            DayOfWeek.THURSDAY, "th",
            DayOfWeek.FRIDAY, "fr",
            DayOfWeek.SATURDAY, "sa",
            DayOfWeek.SUNDAY, "su"));

    public FreeTime {
        parts = Set.copyOf(parts);
        taken = List.copyOf(taken);
    }

    /** The parts of a day, with their hours on the wall. */
    public enum Part {
        MORNING("am", LocalTime.of(8, 0), LocalTime.of(13, 0)),
        AFTERNOON("pm", LocalTime.of(13, 0), LocalTime.of(18, 0)),
        EVENING("ev", LocalTime.of(18, 0), LocalTime.of(22, 0));

        private final String code;
        private final LocalTime from;
        private final LocalTime until;

        Part(String code, LocalTime from, LocalTime until) {
            this.code = code;
            this.from = from;
            this.until = until;
        }

        public LocalTime from() {
            return from;
        }

        public LocalTime until() {
            return until;
        }

        public String on(DayOfWeek day) {
            return DAYS.get(day) + "_" + code;
        }
    }

    /** A kind of reason why she cannot; hers to give or to keep. */
    public enum Reason {
        CARE,
        WORK,
        PRAYER,
        POWER,
        DATA;

        public String textKey() {
            return "workshops.freetime.reason." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Times of a week at which she cannot.
     *
     * @param until exclusive, later on the same day
     */
    public record Taken(
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime until,
            @Nullable Reason reason) {

        public Taken {
            days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
        }

        boolean meets(DayOfWeek day, LocalTime start, LocalTime end) {
            return days.contains(day) && from.isBefore(end) && start.isBefore(until);
        }
    }

    /** Whether she could be there from start to end, which are on the same day; hours before 8 and after 22 are never free. */
    public boolean fits(DayOfWeek day, LocalTime start, LocalTime end) {
        if (!start.isBefore(end)) {
            return false;
        }
        var reached = start;
        for (var part : Part.values()) {
            if (parts.contains(part.on(day)) && !reached.isBefore(part.from) && reached.isBefore(part.until)) {
                reached = part.until;
            }
        }
        return !reached.isBefore(end) && taken.stream().noneMatch(times -> times.meets(day, start, end));
    }

    FreeTime withParts(Set<String> codes) {
        return new FreeTime(codes, taken);
    }

    FreeTime with(Taken more) {
        var all = new ArrayList<>(taken);
        all.add(more);
        return new FreeTime(parts, all);
    }

    /** Without the one at that place of the list; as it is when there is none. */
    FreeTime without(int place) {
        var rest = new ArrayList<>(taken);
        if (place >= 0 && place < rest.size()) {
            rest.remove(place);
        }
        return new FreeTime(parts, rest);
    }

    FreeTime withoutReasons() {
        return new FreeTime(
                parts,
                taken.stream()
                        .map(times -> new Taken(times.days(), times.from(), times.until(), null))
                        .toList());
    }

    /** All codes that parts may have. */
    static Set<String> codes() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Arrays.stream(Part.values()).map(part -> part.on(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One line of parts, then one for each time: days as numbers, from, until and perhaps a reason. */
    String written() {
        var lines = new ArrayList<String>();
        lines.add(String.join(" ", new TreeSet<>(parts)));
        for (var times : taken) {
            lines.add(times.days().stream()
                            .sorted()
                            .map(day -> Integer.toString(day.getValue()))
                            .collect(Collectors.joining())
                    + " " + times.from() + " " + times.until()
                    + (times.reason() == null ? "" : " " + times.reason()));
        }
        return String.join("\n", lines);
    }

    /** What {@link #written} wrote; nothing when the words are gone with their key. */
    static FreeTime read(String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        var lines = written.split("\n", -1);
        var parts = lines[0].isEmpty() ? Set.<String>of() : Set.of(lines[0].split(" ", -1));
        var taken = new ArrayList<Taken>();
        for (var i = 1; i < lines.length; i++) {
            var words = lines[i].split(" ", -1);
            taken.add(new Taken(
                    words[0].chars()
                            .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                            .collect(Collectors.toSet()),
                    LocalTime.parse(words[1]),
                    LocalTime.parse(words[2]),
                    words.length > 3 ? Reason.valueOf(words[3]) : null));
        }
        return new FreeTime(parts, taken);
    }
}
