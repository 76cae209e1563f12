package org.oportunidad.enrolment.home;

import jakarta.servlet.http.HttpServletRequest;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.shell.SignedIn;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the public page; whoever is signed in goes on to her own first page. */
@Controller
class HomeController {

    private final OpenCall openCall;

    HomeController(OpenCall openCall) {
        this.openCall = openCall;
    }

    @Open
    @GetMapping("/")
    ModelAndView home(HttpServletRequest request) {
        var person = SignedIn.of(request);
        if (person != null && !person.menu().isEmpty()) {
            return Views.seeOther(person.menu().getFirst().href());
        }
        return Views.page("enrolment/home/homePage", openCall.page());
    }
}
