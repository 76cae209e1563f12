package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.oportunidad.identity.PhoneTrace;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.Texts;
import org.oportunidad.platform.web.Views;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways out: signing out, leaving in a hurry, handing a shared phone to the next person. */
@Controller
class LeaveController {

    private final Sessions sessions;
    private final List<PhoneTrace> traces;
    private final Texts texts;

    LeaveController(Sessions sessions, List<PhoneTrace> traces, Texts texts) {
        this.sessions = sessions;
        this.traces = traces;
        this.texts = texts;
    }

    @Open
    @PostMapping("/sign-out")
    ModelAndView signOut(
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        return Views.seeOther(next.equals("/sign-in") ? next : "/");
    }

    /**
     * The quick exit without scripts: an empty page that goes to a harmless one elsewhere. A redirect would be refused,
     * for forms may lead to this site only.
     */
    @Open
    @PostMapping(path = "/sign-out", params = "exit")
    ResponseEntity<Void> hurry(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        var elsewhere = texts.get(LanguageOfRequest.of(request), "platform.shell.exitAddress");
        return ResponseEntity.ok().header("Refresh", "0; url=" + elsewhere).build();
    }

    @Open
    @PostMapping("/hand-over")
    ModelAndView handOver(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        return Views.seeOther("/handed-over");
    }

    @Open
    @GetMapping("/handed-over")
    ModelAndView handedOver() {
        return Views.page("identity/entry/handedOverPage");
    }

    /** Going back must find nothing: the browser is told to drop what it kept of our pages. */
    private void leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        traces.forEach(trace -> trace.takeOff(request, response));
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
