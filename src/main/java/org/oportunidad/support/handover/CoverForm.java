package org.oportunidad.support.handover;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/** An absence and who covers, as it was typed. */
record CoverForm(
        @Nullable String away,
        @Nullable String cover,
        @Nullable String from,
        @Nullable String until,
        @Nullable String _key) {

    private static final int LONGEST_DAYS = 92;

    String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Nullable
    LocalDate first() {
        return day(from);
    }

    @Nullable
    LocalDate last() {
        return day(until);
    }

    Problems problems(LocalDate today) {
        var problems = Problems.none();
        var begins = first();
        var ends = last();
        if (begins == null) {
            problems.add("from", "support.handover.chooseDay");
        }
        if (ends == null) {
            problems.add("until", "support.handover.chooseDay");
        } else if (ends.isBefore(today) || begins != null && ends.isBefore(begins)) {
            problems.add("until", "support.handover.endsBefore");
        } else if (begins != null && ends.isAfter(begins.plusDays(LONGEST_DAYS))) {
            problems.add("until", "support.handover.tooLongAway", LONGEST_DAYS);
        }
        return problems;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var day = typed == null ? null : LocalDate.parse(typed.strip());
            return day == null || day.getYear() < 2000 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
