package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.access.ReturnPath;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks again who she is before what needs a fresh proof: participants by PIN, staff by passkey. */
@Controller
@AllowedTo({Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR})
class StepUpController {

    private static final String VIEW = "identity/entry/stepUpPage";

    private final Pins pins;
    private final Sessions sessions;

    StepUpController(Pins pins, Sessions sessions) {
        this.pins = pins;
        this.sessions = sessions;
    }

    @GetMapping("/step-up")
    ModelAndView ask(@RequestParam(defaultValue = "") String next, Viewer viewer) {
        return Views.page(VIEW, page(Problems.none(), next, viewer));
    }

    @PostMapping("/step-up")
    ModelAndView prove(
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String next,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (viewer.isParticipant() && pins.prove(viewer.account(), pin)) {
            var session = Sessions.of(request).orElseThrow(NotFound::new);
            sessions.renew(session, session.kind(), request, response);
            return Views.seeOther(ReturnPath.of(next));
        }
        var wrong = Problems.none().add("pin", "identity.entry.pin.wrong");
        return Views.invalid(VIEW, page(wrong, next, viewer));
    }

    private StepUpPage page(Problems problems, String next, Viewer viewer) {
        var way = viewer.isStaff() ? StepUpPage.Way.PASSKEY : byPin(viewer);
        return new StepUpPage(problems, ReturnPath.of(next), way);
    }

    private StepUpPage.Way byPin(Viewer viewer) {
        return pins.isVoid(viewer.account()) ? StepUpPage.Way.CODE : StepUpPage.Way.PIN;
    }
}
