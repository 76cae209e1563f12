package org.oportunidad.workshops.agenda;

import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.attendance.Excuse;
import org.oportunidad.workshops.attendance.ExcuseTable;
import org.oportunidad.workshops.evaluation.EvaluationForm;
import org.oportunidad.workshops.material.MaterialTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She says beforehand that she cannot come to a session; whoever calls the roll finds it there. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class ExcuseController {

    private final HerWorkshops workshops;
    private final MaterialTable material;
    private final ExcuseTable excuses;
    private final Once once;

    ExcuseController(HerWorkshops workshops, MaterialTable material, ExcuseTable excuses, Once once) {
        this.workshops = workshops;
        this.material = material;
        this.excuses = excuses;
        this.once = once;
    }

    @PostMapping("/agenda/sessions/{id}/excuse")
    ModelAndView say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var session = workshops.one(viewer, id);
        var excuse = Excuse.of(reason);
        if (!session.mayExcuse(workshops.now())) {
            return invalid(session, Problems.none().add("", "workshops.agenda.excuseLate"));
        }
        if (excuse.isEmpty()) {
            return invalid(session, Problems.none().add("reason", "workshops.agenda.chooseOne"));
        }
        return Views.seeOther(once.run(key, viewer.account() + "excuse " + id + reason, () -> {
            excuses.say(HerWorkshops.participantOf(viewer), id, excuse.get(), workshops.now());
            return session.path();
        }));
    }

    @DeleteMapping("/agenda/sessions/{id}/excuse")
    ModelAndView takeBack(
            @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var session = workshops.one(viewer, id);
        if (!session.mayExcuse(workshops.now())) {
            return invalid(session, Problems.none().add("", "workshops.agenda.excuseLate"));
        }
        return Views.seeOther(once.run(key, viewer.account() + "no excuse " + id, () -> {
            excuses.takeBack(HerWorkshops.participantOf(viewer), id);
            return session.path();
        }));
    }

    private ModelAndView invalid(HerSession session, Problems problems) {
        return Views.invalid(
                "workshops/agenda/herSessionPage",
                new HerSessionPage(
                        session,
                        material.of(session.when().id()),
                        EvaluationForm.EMPTY,
                        workshops.days(),
                        workshops.now(),
                        problems));
    }
}
