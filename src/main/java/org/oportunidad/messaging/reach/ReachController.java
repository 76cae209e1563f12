package org.oportunidad.messaging.reach;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Reach;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How we may write to her, on her own page; pressing twice is pressing once. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class ReachController {

    private static final String HERE = "/messages/channels";

    private final Reach reach;

    ReachController(Reach reach) {
        this.reach = reach;
    }

    @GetMapping(HERE)
    ModelAndView show(Viewer viewer) {
        return Views.page("messaging/reach/reachPage", new ReachPage(reach.of(her(viewer))));
    }

    @PostMapping("/messages/channels/stop")
    ModelAndView stop(Viewer viewer, @RequestParam(defaultValue = "") String answer) {
        reach.silence(her(viewer), !answer.equals("go"), viewer.account().value());
        return Views.seeOther(HERE);
    }

    @PostMapping("/messages/channels/whatsapp")
    ModelAndView whatsApp(Viewer viewer, @RequestParam(defaultValue = "") String answer) {
        reach.whatsApp(her(viewer), answer.equals("yes"), null);
        return Views.seeOther(HERE);
    }

    private static UUID her(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
    }
}
