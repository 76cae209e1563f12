package org.oportunidad.identity.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.identity.entry.Arrival;
import org.oportunidad.identity.session.Entrance;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets anybody enter as one of the invented people; where real people are served, this address does not exist. */
@Controller
@Profile({"demo", "test"})
class DemoController {

    private final DemoTable table;
    private final Arrival arrival;

    DemoController(DemoTable table, Arrival arrival) {
        this.table = table;
        this.arrival = arrival;
    }

    @Open
    @GetMapping("/demo")
    ModelAndView cast() {
        return Views.page("identity/demo/demoPage", new DemoPage(table.all()));
    }

    @Open
    @PostMapping("/demo/visits")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String person, HttpServletRequest request, HttpServletResponse response) {
        var account = table.find(person).orElseThrow(NotFound::new);
        var staff = table.all().stream()
                .anyMatch(one -> one.handle().equals(person) && one.role().isStaff());
        var kind = staff ? SessionKind.STAFF : SessionKind.SHARED;
        return Views.seeOther(arrival.arrive(account, kind, Entrance.DEMO, "/home", request, response));
    }
}
