package org.oportunidad.participants.mydata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.details.CorrectDetails;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She corrects what is kept about her. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class MyDetailsController {

    private static final String PAGE = "participants/details/detailsPage";

    private final CorrectDetails details;

    MyDetailsController(CorrectDetails details) {
        this.details = details;
    }

    @GetMapping("/my-data/details")
    ModelAndView form(Viewer viewer, HttpServletRequest request) {
        return Views.page(PAGE, details.known(her(viewer), place(request)));
    }

    @PostMapping("/my-data/details")
    ModelAndView correct(Viewer viewer, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var typed = details.typed(sent, LanguageOfRequest.of(request));
        var problems = details.store(viewer.account(), her(viewer), typed);
        return problems.any()
                ? Views.invalid(PAGE, details.page(place(request), typed, problems))
                : Views.seeOther("/my-data");
    }

    private static CorrectDetails.Place place(HttpServletRequest request) {
        return new CorrectDetails.Place("/my-data/details", "/my-data", true, LanguageOfRequest.of(request));
    }

    private static ParticipantId her(Viewer viewer) {
        return new ParticipantId(Objects.requireNonNull(viewer.participantId()));
    }
}
