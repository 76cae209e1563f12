package org.oportunidad.messaging.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.OwnSession;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Reach;
import org.oportunidad.messaging.push.Phones;
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
    private final Phones phones;

    ReachController(Reach reach, Phones phones) {
        this.reach = reach;
        this.phones = phones;
    }

    @GetMapping(HERE)
    ModelAndView show(Viewer viewer, @RequestParam(defaultValue = "") String phone, HttpServletRequest request) {
        var her = her(viewer);
        var part = phones.part(her, OwnSession.of(request), phone.equals("refused"));
        return Views.page("messaging/reach/reachPage", new ReachPage(reach.of(her), part));
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
