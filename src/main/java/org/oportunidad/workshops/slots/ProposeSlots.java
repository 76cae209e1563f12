package org.oportunidad.workshops.slots;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oportunidad.workshops.freetime.FreeTime;

/** The rule by which times are proposed: the fewer women are shut out, the better; of two alike, the earlier in the week. */
final class ProposeSlots {

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(22, 0);
    private static final int STEP_MINUTES = 30;

    private ProposeSlots() {}

    /** A time and how many of those whose hours are known could not come. */
    record Counted(Slot slot, int shutOut) {}

    /** Two times between which each woman chooses, and how many could come to neither. */
    record Pair(Slot first, Slot second, int shutOut) {}

    static Counted count(Slot slot, Collection<FreeTime> times) {
        return new Counted(
                slot, (int) times.stream().filter(time -> !slot.suits(time)).count());
    }

    /** The best times of a day of each, so that the list is no row of half hours of one evening. */
    static List<Counted> best(List<DayOfWeek> week, int minutes, Collection<FreeTime> times, int most) {
        return week.stream()
                .flatMap(day -> slots(day, minutes).stream()
                        .map(slot -> count(slot, times))
                        .sorted(Comparator.comparingInt(Counted::shutOut))
                        .limit(2))
                .filter(counted -> counted.shutOut() < times.size())
                .sorted(Comparator.comparingInt(Counted::shutOut))
                .limit(most)
                .toList();
    }

    /** The best time and, on another day, the one that with it shuts out fewest; of two alike the one that suits more. */
    static Optional<Pair> bestPair(List<DayOfWeek> week, int minutes, Collection<FreeTime> times) {
        var all = week.stream().flatMap(day -> slots(day, minutes).stream()).toList();
        return best(week, minutes, times, 1).stream().findFirst().flatMap(first -> {
            var left = times.stream().filter(time -> !first.slot().suits(time)).toList();
            return all.stream()
                    .filter(slot -> slot.day() != first.slot().day())
                    .min(Comparator.comparingInt(
                                    (Slot slot) -> count(slot, left).shutOut())
                            .thenComparingInt(slot -> count(slot, times).shutOut()))
                    .map(slot -> count(slot, left))
                    .map(second -> new Pair(first.slot(), second.slot(), second.shutOut()));
        });
    }

    private static List<Slot> slots(DayOfWeek day, int minutes) {
        var slots = new ArrayList<Slot>();
        var latest = LAST.minusMinutes(minutes);
        for (var from = FIRST; !from.isAfter(latest); from = from.plusMinutes(STEP_MINUTES)) {
            slots.add(new Slot(day, from, from.plusMinutes(minutes)));
        }
        return slots;
    }
}
