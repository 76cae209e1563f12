package org.oportunidad.workshops.plan;

import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.timetable.SessionTable;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One session: when it is, moving it, calling it off, and the way to its lists. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class SessionController {

    private static final String ONE = "workshops/plan/sessionPage";

    private final SessionTable sessions;
    private final PlanWorkshops plan;
    private final Country country;
    private final Once once;

    SessionController(SessionTable sessions, PlanWorkshops plan, Country country, Once once) {
        this.sessions = sessions;
        this.plan = plan;
        this.country = country;
        this.once = once;
    }

    @GetMapping("/workshops/sessions/{id}")
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        var found = found(viewer, id);
        return Views.page(ONE, page(found, SessionForm.of(found.session()), true, Problems.none()));
    }

    @PostMapping("/workshops/sessions/{id}/time")
    ModelAndView move(
            @PathVariable UUID id,
            @ModelAttribute SessionForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        var zone = found.section().zone();
        var problems = form.problems(zone.getId(), true);
        if (problems.any()) {
            return Views.invalid(ONE, page(found, form, true, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "move " + id + form, () -> {
            plan.move(viewer, found, form.wall(zone), form.length(), form.reason());
            return found.session().path();
        }));
    }

    @PostMapping("/workshops/sessions/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        var words = SessionForm.line(reason);
        var problems = SessionForm.reasonProblems(Problems.none(), words);
        if (problems.any()) {
            var form = SessionForm.of(found.session());
            return Views.invalid(
                    ONE, page(found, new SessionForm(form.day(), form.time(), form.minutes(), words), false, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "cancel " + id + words, () -> {
            plan.cancel(viewer, found, words);
            return found.session().path();
        }));
    }

    @DeleteMapping("/workshops/sessions/{id}/cancellation")
    ModelAndView restore(
            @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var found = found(viewer, id);
        return Views.seeOther(once.run(key, viewer.account() + "restore " + id, () -> {
            plan.restore(viewer, found);
            return found.session().path();
        }));
    }

    private OfSection found(Viewer viewer, UUID id) {
        return sessions.find(viewer, id).orElseThrow(NotFound::new);
    }

    private SessionPage page(OfSection found, SessionForm form, boolean moving, Problems problems) {
        return new SessionPage(
                found,
                sessions.changes(found.session().id()),
                DayNote.of(country, found.session()),
                form,
                moving,
                problems);
    }
}
