package org.oportunidad.workshops.evaluation;

import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.timetable.SessionTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What women thought of a session, for whoever gives the workshop. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class EvaluationsController {

    private final SessionTable sessions;
    private final Evaluations evaluations;

    EvaluationsController(SessionTable sessions, Evaluations evaluations) {
        this.sessions = sessions;
        this.evaluations = evaluations;
    }

    @GetMapping("/workshops/sessions/{id}/evaluations")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        var found = sessions.find(viewer, id).orElseThrow(NotFound::new);
        return Views.page("workshops/evaluation/evaluationsPage", new EvaluationsPage(found, evaluations.grouped(id)));
    }
}
