package org.oportunidad.workshops.freetime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.freetime.FreeTime.Reason;
import org.oportunidad.workshops.freetime.FreeTime.Taken;

/**
 * Times at which she cannot, as she typed them.
 *
 * @param days names of days
 */
public record TakenForm(List<String> days, String from, String until, String reason) {

    static final TakenForm EMPTY = new TakenForm(List.of(), "", "", "");

    /** A field that was not sent is null, whatever its type says. */
    public TakenForm {
        days = List.copyOf(Objects.requireNonNullElse(days, List.of()));
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /**
     * Null when something is wrong, which is then among the problems.
     *
     * @param mayTellWhy whether a reason may be kept
     */
    @Nullable
    Taken read(boolean mayTellWhy, Problems problems) {
        Set<DayOfWeek> chosen = Arrays.stream(DayOfWeek.values())
                .filter(day -> days.contains(day.name()))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            problems.add("days", "workshops.freetime.days-missing");
        }
        var start = time(from);
        var end = time(until);
        if (start == null || end == null || !start.isBefore(end)) {
            problems.add("from", "workshops.freetime.times-wrong");
        }
        var why = mayTellWhy
                ? Arrays.stream(Reason.values())
                        .filter(one -> one.name().equals(reason))
                        .findFirst()
                        .orElse(null)
                : null;
        return problems.any() || start == null || end == null ? null : new Taken(chosen, start, end, why);
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
