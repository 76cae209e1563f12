package org.oportunidad.workshops.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.seat.Seats;
import org.oportunidad.workshops.timetable.SectionTable;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.SeriesTable;
import org.oportunidad.workshops.timetable.SeriesTable.CohortName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of workshops for those who plan them. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class WorkshopsController {

    private static final String FORM = "workshops/plan/seriesFormPage";
    private static final String ONE = "workshops/plan/seriesPage";
    private static final int SHOWN = 30;

    private final SeriesTable table;
    private final SectionTable sections;
    private final PlanWorkshops plan;
    private final Seats seats;
    private final Once once;
    private final Clock clock;

    WorkshopsController(
            SeriesTable table, SectionTable sections, PlanWorkshops plan, Seats seats, Once once, Clock clock) {
        this.table = table;
        this.sections = sections;
        this.plan = plan;
        this.seats = seats;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/workshops")
    ModelAndView all(@RequestParam(defaultValue = "") String before, Viewer viewer) {
        var after = before.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(before) : null;
        var rows = table.list(viewer, after, clock.instant(), SHOWN + 1);
        var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        var more = rows.size() > SHOWN ? "?before=" + shown.getLast().series().id() : null;
        return Views.page("workshops/plan/seriesListPage", new SeriesListPage(shown, more));
    }

    @GetMapping("/workshops/new")
    ModelAndView blank(Viewer viewer) {
        return Views.page(FORM, new SeriesFormPage(null, SeriesForm.EMPTY, Problems.none(), table.openCohorts(viewer)));
    }

    @PostMapping("/workshops")
    ModelAndView plan(
            @ModelAttribute SeriesForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var cohorts = table.openCohorts(viewer);
        var choice = ids(cohorts);
        var problems = form.problems(choice, false);
        if (problems.any()) {
            return Views.invalid(FORM, new SeriesFormPage(null, form, problems, cohorts));
        }
        return Views.seeOther(once.run(key, viewer.account() + "workshop " + form, () -> {
            var id = Ids.next();
            plan.plan(viewer, form.series(id), form.chosen(choice), choice);
            return "/workshops/" + id;
        }));
    }

    @GetMapping("/workshops/{id}")
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        return Views.page(ONE, page(found(viewer, id), "", Problems.none()));
    }

    @GetMapping("/workshops/{id}/plan")
    ModelAndView correct(@PathVariable UUID id, Viewer viewer) {
        var series = found(viewer, id);
        var form = SeriesForm.of(series, ids(table.cohortsOf(id)));
        return Views.page(FORM, new SeriesFormPage(series, form, Problems.none(), table.openCohorts(viewer)));
    }

    @PostMapping("/workshops/{id}/plan")
    ModelAndView correct(
            @PathVariable UUID id,
            @ModelAttribute SeriesForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var series = found(viewer, id);
        var cohorts = table.openCohorts(viewer);
        var choice = ids(cohorts);
        var problems = form.problems(choice, !choice.containsAll(ids(table.cohortsOf(id))));
        if (problems.any()) {
            return Views.invalid(FORM, new SeriesFormPage(series, form, problems, cohorts));
        }
        return Views.seeOther(once.run(key, viewer.account() + "correct " + id + form, () -> {
            plan.correct(viewer, form.series(id), form.chosen(choice), choice);
            return series.path();
        }));
    }

    @PostMapping("/workshops/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var series = found(viewer, id);
        var words = SessionForm.line(reason);
        var problems = SessionForm.reasonProblems(Problems.none(), words);
        if (problems.any()) {
            return Views.invalid(ONE, page(series, words, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "cancel " + id + words, () -> {
            plan.cancel(viewer, series, words);
            return series.path();
        }));
    }

    @DeleteMapping("/workshops/{id}/cancellation")
    ModelAndView restore(
            @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var series = found(viewer, id);
        return Views.seeOther(once.run(key, viewer.account() + "restore " + id, () -> {
            plan.restore(viewer, series);
            return series.path();
        }));
    }

    @PostMapping("/workshops/{id}/places")
    ModelAndView placeTheOthers(
            @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var series = found(viewer, id);
        return Views.seeOther(once.run(key, viewer.account() + "places " + id, () -> {
            seats.placeTheOthers(id);
            return series.path();
        }));
    }

    private Series found(Viewer viewer, UUID id) {
        return table.find(viewer, id).orElseThrow(NotFound::new);
    }

    private SeriesPage page(Series series, String reason, Problems problems) {
        return new SeriesPage(series, table.cohortsOf(series.id()), sections.of(series.id()), reason, problems);
    }

    private static List<UUID> ids(List<CohortName> cohorts) {
        return cohorts.stream().map(CohortName::id).toList();
    }
}
