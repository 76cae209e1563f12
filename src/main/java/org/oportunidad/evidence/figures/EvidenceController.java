package org.oportunidad.evidence.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oportunidad.files.Cell;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public figures, for people and as tables. */
@Controller
@Open
class EvidenceController {

    private final PublicFigures figures;
    private final Tables tables;

    EvidenceController(PublicFigures figures, Tables tables) {
        this.figures = figures;
        this.tables = tables;
    }

    @GetMapping("/evidence")
    ModelAndView evidence(Locale locale) {
        return Views.page("evidence/figures/evidencePage", figures.page(locale));
    }

    @GetMapping("/evidence/figures.csv")
    void figuresTable(Locale locale, HttpServletResponse response) throws IOException {
        var page = figures.page(locale);
        var release = page.release();
        var frozen = page.rows();
        if (release == null || frozen == null) {
            throw new NotFound();
        }
        var rows = new ArrayList<List<Cell>>();
        for (var f : frozen.figures()) {
            var asked = f.response();
            var interval = f.interval();
            rows.add(List.of(
                    Cell.of(release.number()),
                    Cell.of(f.cutOff().toString()),
                    Cell.of(f.indicator()),
                    Cell.of(f.definitionVersion()),
                    Cell.of(f.measured().numerator()),
                    Cell.of(f.measured().base()),
                    Cell.of(f.clock()),
                    Cell.of(f.windowMonths()),
                    Cell.of(f.mode().name()),
                    Cell.of(asked == null ? "" : Long.toString(asked.eligible())),
                    Cell.of(asked == null ? "" : Long.toString(asked.responded())),
                    Cell.of(interval.map(i -> share(i.low())).orElse("")),
                    Cell.of(interval.map(i -> share(i.high())).orElse("")),
                    Cell.of(f.nonResponseBounds().map(i -> share(i.low())).orElse("")),
                    Cell.of(f.nonResponseBounds().map(i -> share(i.high())).orElse(""))));
        }
        send(
                response,
                "figures",
                List.of(
                        "release",
                        "cut_off",
                        "indicator",
                        "definition_version",
                        "numerator",
                        "base",
                        "clock",
                        "window_months",
                        "mode",
                        "eligible",
                        "responded",
                        "interval_low",
                        "interval_high",
                        "bound_low",
                        "bound_high"),
                rows);
    }

    @GetMapping("/evidence/places.csv")
    void placesTable(Locale locale, HttpServletResponse response) throws IOException {
        var page = figures.page(locale);
        if (page.release() == null) {
            throw new NotFound();
        }
        var rows = new ArrayList<List<Cell>>();
        for (var region : page.regions()) {
            rows.add(line("region", region));
            region.within().forEach(commune -> rows.add(line("commune", commune)));
        }
        send(response, "places", List.of("level", "code", "name", "women_started", "status"), rows);
    }

    private static List<Cell> line(String level, EvidencePage.Place place) {
        return List.of(
                Cell.of(level),
                Cell.of(place.code()),
                Cell.of(place.name()),
                Cell.of(place.women().map(String::valueOf).orElse("")),
                Cell.of(place.women().isPresent() ? "A" : "Q"));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private void send(HttpServletResponse response, String name, List<String> columns, List<List<Cell>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        tables.write(TableFormat.CSV, columns, rows, response.getOutputStream());
    }
}
