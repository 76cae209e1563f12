package org.oportunidad.enrolment.roster;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of cohorts; a facilitator sees her own, a coordinator all and may plan. */
@Controller
class CohortController {

    private static final String FORM = "enrolment/roster/cohortFormPage";

    private final Cohorts cohorts;
    private final ShowCohorts show;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    CohortController(Cohorts cohorts, ShowCohorts show, Audit audit, Once once, Clock clock) {
        this.cohorts = cohorts;
        this.show = show;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/cohorts")
    @AllowedTo({Role.COORDINATOR, Role.FACILITATOR})
    ModelAndView all(Viewer viewer) {
        return Views.page("enrolment/roster/cohortsPage", show.all(viewer));
    }

    @GetMapping("/cohorts/{id}")
    @AllowedTo({Role.COORDINATOR, Role.FACILITATOR})
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        return Views.page("enrolment/roster/cohortPage", show.one(viewer, id, 0).orElseThrow(NotFound::new));
    }

    @GetMapping("/cohorts/new")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView blank() {
        return Views.page(FORM, show.form(null, CohortForm.EMPTY, Problems.none()));
    }

    @PostMapping("/cohorts")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView plan(
            @ModelAttribute CohortForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var problems = form.problems();
        if (problems.any()) {
            return Views.invalid(FORM, show.form(null, form, problems));
        }
        try {
            return Views.seeOther(once.run(key, "cohort " + form, () -> {
                var id = Ids.next();
                cohorts.planAll(
                        java.util.List.of(form.cohort(id, clock.instant())),
                        Cohort.State.PLANNED,
                        viewer.account().value());
                record(viewer, "cohort.planned", form.code());
                return "/cohorts/" + id;
            }));
        } catch (DuplicateKeyException taken) {
            return Views.invalid(FORM, show.form(null, form, problems.add("code", "enrolment.roster.codeTaken")));
        }
    }

    @GetMapping("/cohorts/{id}/plan")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView correct(@PathVariable UUID id) {
        var cohort = cohorts.find(id).orElseThrow(NotFound::new);
        return Views.page(FORM, show.form(cohort, CohortForm.of(cohort), Problems.none()));
    }

    @PostMapping("/cohorts/{id}/plan")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView correct(@PathVariable UUID id, @ModelAttribute CohortForm form, Viewer viewer) {
        var cohort = cohorts.find(id).orElseThrow(NotFound::new);
        var problems = form.problems();
        if (!problems.any()) {
            try {
                if (cohorts.correct(id, form.cohort(id, clock.instant()))) {
                    record(viewer, "cohort.corrected", form.code());
                    return Views.seeOther("/cohorts/" + id);
                }
                problems.add("path", "enrolment.roster.pathFixed");
            } catch (DuplicateKeyException taken) {
                problems.add("code", "enrolment.roster.codeTaken");
            }
        }
        return Views.invalid(FORM, show.form(cohort, form, problems));
    }

    @PostMapping("/cohorts/{id}/stage")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView move(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        if (!to.matches("ENROLLING|RUNNING|CLOSED|ARCHIVED")) {
            throw new NotFound();
        }
        var moved = cohorts.move(
                id, Cohort.State.valueOf(to), clock.instant(), viewer.account().value());
        if (moved instanceof Cohorts.Moved.Unsettled unsettled) {
            return Views.invalid(
                    "enrolment/roster/cohortPage",
                    show.one(viewer, id, unsettled.enrolments().size()).orElseThrow(NotFound::new));
        }
        if (moved instanceof Cohorts.Moved.Done done) {
            record(viewer, "cohort.moved", done.cohort().code() + " " + to);
        }
        return Views.seeOther("/cohorts/" + id);
    }

    private void record(Viewer viewer, String action, String code) {
        audit.record(new AuditEvent(viewer.account().value(), viewer.actorRole(), null, action, code.strip()));
    }
}
