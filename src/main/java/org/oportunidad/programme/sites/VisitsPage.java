package org.oportunidad.programme.sites;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Site;

/** Who came to the sites in the last weeks, and the form to count a day. */
public record VisitsPage(List<Site> sites, VisitForm form, Problems problems, List<Day> days) {

    /**
     * A day at a site.
     *
     * @param women null when nobody counted
     * @param entered how many entered with the code of a class
     */
    public record Day(
            String site,
            LocalDate day,
            @Nullable Integer women,
            @Nullable Integer children,
            int entered) {}
}
