package org.oportunidad.messaging.push;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.OwnSession;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her phones, on and off; a phone that others use too cannot be turned on. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class PhonesController {

    private static final String HERE = "/messages/channels";

    private final Phones phones;

    PhonesController(Phones phones) {
        this.phones = phones;
    }

    @PostMapping("/messages/channels/phones")
    ModelAndView on(Viewer viewer, @RequestParam(defaultValue = "") String address, HttpServletRequest request) {
        var session = OwnSession.of(request);
        if (session.isEmpty()) {
            return Views.seeOther(HERE);
        }
        return Views.seeOther(phones.turnOn(her(viewer), session.get(), address) ? HERE : HERE + "?phone=refused");
    }

    @PostMapping("/messages/channels/phones/{phone}/off")
    ModelAndView off(Viewer viewer, @PathVariable UUID phone) {
        phones.turnOff(her(viewer), phone);
        return Views.seeOther(HERE);
    }

    private static UUID her(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
    }
}
