package org.oportunidad.support.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.support.report.ReportTable.AlertFigure;
import org.oportunidad.support.report.ReportTable.ContactFigure;
import org.oportunidad.support.report.ReportTable.NeedFigure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How support goes: were the alerts right, how soon was she contacted, what did the needs cost and do. Counts, no persons. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.MONITORING})
class ReportController implements MenuItems {

    private static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(530, "support.report.title", "/support-figures", "chart-no-axes-column"));

    private final ReportTable table;
    private final Country country;
    private final Clock clock;

    ReportController(ReportTable table, Country country, Clock clock) {
        this.table = table;
        this.country = country;
        this.clock = clock;
    }

    /**
     * The figures of so many days.
     *
     * @param smallest a base below which a share is not said
     */
    record ReportPage(
            int days,
            List<Integer> periods,
            List<AlertFigure> alerts,
            List<ContactFigure> contacts,
            List<NeedFigure> needs,
            int smallest) {

        List<ContactFigure> by(String of) {
            return contacts.stream().filter(one -> one.of().equals(of)).toList();
        }
    }

    @GetMapping("/support-figures")
    ModelAndView figures(@RequestParam(defaultValue = "90") String days) {
        var period = DAYS.stream()
                .filter(one -> one.toString().equals(days))
                .findFirst()
                .orElse(90);
        var since = clock.instant().minus(Duration.ofDays(period));
        return Views.page(
                "support/report/reportPage",
                new ReportPage(
                        period,
                        DAYS,
                        table.alerts(since),
                        table.contacts(since),
                        table.needs(since),
                        country.parameter("small-cell-threshold")));
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.hasAny(Role.COORDINATOR, Role.MONITORING) ? ENTRIES : List.of();
    }
}
