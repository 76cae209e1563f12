package org.oportunidad.enrolment.pace;

import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She takes a pause and comes back by herself; both lead to her route. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class PauseController {

    private static final String ROUTE = "/route";

    private final OwnPace pace;
    private final Once once;

    PauseController(OwnPace pace, Once once) {
        this.pace = pace;
        this.once = once;
    }

    @PostMapping("/pause")
    ModelAndView pause(Viewer viewer, @RequestParam("_key") String key) {
        return go(
                viewer,
                key,
                "pause",
                () -> pace.pause(participantOf(viewer), viewer.account().value()));
    }

    @DeleteMapping("/pause")
    ModelAndView comeBack(Viewer viewer, @RequestParam("_key") String key) {
        return go(
                viewer,
                key,
                "back",
                () -> pace.comeBack(participantOf(viewer), viewer.account().value()));
    }

    private ModelAndView go(Viewer viewer, String key, String what, Runnable effect) {
        return Views.seeOther(once.run(key, viewer.account().value() + what, () -> {
            effect.run();
            return ROUTE;
        }));
    }

    private static java.util.UUID participantOf(Viewer viewer) {
        var participantId = viewer.participantId();
        if (participantId == null) {
            throw new NotFound();
        }
        return participantId;
    }
}
