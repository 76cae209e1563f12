package org.oportunidad.programme.sites;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Site;

/** How many came to a site on a day, as it was typed. */
public record VisitForm(String site, String day, String women, String children) {

    /** Further back nobody remembers how many there were. */
    private static final int DAYS_BACK = 31;

    private static final int MOST = 2_000;

    /** A field that was not sent is null, whatever its type says. */
    public VisitForm {
        site = Objects.requireNonNullElse(site, "");
        day = Objects.requireNonNullElse(day, "");
        women = Objects.requireNonNullElse(women, "");
        children = Objects.requireNonNullElse(children, "");
    }

    /** What is to be written down. */
    record Count(UUID site, LocalDate day, int women, int children) {}

    /** Null when something is wrong, which is then among the problems. */
    @Nullable
    Count read(List<Site> sites, LocalDate today, Problems problems) {
        var known = sites.stream()
                .map(Site::id)
                .filter(id -> id.toString().equals(site))
                .findFirst();
        if (known.isEmpty()) {
            problems.add("site", "programme.sites.visit.site-missing");
        }
        var on = day(today);
        if (on == null) {
            problems.add("day", "programme.sites.visit.day-wrong", DAYS_BACK);
        }
        var came = number(women);
        if (came < 0) {
            problems.add("women", "programme.sites.visit.number-wrong", MOST);
        }
        var small = children.isBlank() ? 0 : number(children);
        if (small < 0) {
            problems.add("children", "programme.sites.visit.number-wrong", MOST);
        }
        return problems.any() || known.isEmpty() || on == null ? null : new Count(known.get(), on, came, small);
    }

    private @Nullable LocalDate day(LocalDate today) {
        try {
            var typed = LocalDate.parse(day.strip());
            return typed.isAfter(today) || typed.isBefore(today.minusDays(DAYS_BACK)) ? null : typed;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int number(String typed) {
        var number = typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : -1;
        return number > MOST ? -1 : number;
    }
}
