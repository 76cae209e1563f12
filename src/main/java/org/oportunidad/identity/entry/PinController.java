package org.oportunidad.identity.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.access.ReturnPath;
import org.oportunidad.identity.session.Session;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.identity.session.Sessions;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her PIN: chosen once, asked for when her own phone rested or when a page needs a fresh proof. */
@Controller
class PinController {

    private static final String CHOOSE = "identity/entry/pinPage";
    private static final String UNLOCK = "identity/entry/unlockPage";

    private final Pins pins;
    private final Sessions sessions;
    private final Clock clock;

    PinController(Pins pins, Sessions sessions, Clock clock) {
        this.pins = pins;
        this.sessions = sessions;
        this.clock = clock;
    }

    @AllowedTo(Role.PARTICIPANT)
    @FreshFactor
    @GetMapping("/pin")
    ModelAndView choose(@RequestParam(defaultValue = "") String own) {
        return Views.page(CHOOSE, new PinPage(Problems.none(), own.equals("yes")));
    }

    @AllowedTo(Role.PARTICIPANT)
    @FreshFactor
    @PostMapping("/pin")
    ModelAndView keep(
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String own,
            HttpServletRequest request,
            HttpServletResponse response) {
        var digits = Digits.read(pin);
        var problems = problems(digits, Digits.read(again));
        if (problems.any()) {
            return Views.invalid(CHOOSE, new PinPage(problems, own.equals("yes")));
        }
        var session = Sessions.of(request).orElseThrow(NotFound::new);
        pins.set(session.viewer().account(), digits);
        sessions.renew(session, own.equals("yes") ? SessionKind.OWN : session.kind(), request, response);
        return Views.seeOther(own.equals("yes") ? "/home" : "/account");
    }

    /** Where the page's own clock sends a screen that rested. */
    @Open
    @GetMapping("/lock")
    ModelAndView lock(HttpServletRequest request) {
        return Views.seeOther(locked(request) ? "/unlock" : "/sign-in");
    }

    @Open
    @GetMapping("/unlock")
    ModelAndView locked(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return locked(request)
                ? Views.page(UNLOCK, SignInPage.empty(ReturnPath.of(next)))
                : Views.seeOther(Sessions.of(request).isPresent() ? ReturnPath.of(next) : "/sign-in");
    }

    @Open
    @PostMapping("/unlock")
    ModelAndView unlock(
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!locked(request)) {
            return Views.seeOther(ReturnPath.of(next));
        }
        var session = Sessions.of(request).orElseThrow(NotFound::new);
        return prove(session, pin, UNLOCK, next, request, response);
    }

    private ModelAndView prove(
            Session session,
            String pin,
            String view,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (pins.prove(session.viewer().account(), pin)) {
            sessions.renew(session, session.kind(), request, response);
            return Views.seeOther(ReturnPath.of(next));
        }
        if (pins.isVoid(session.viewer().account())) {
            sessions.end(request, response);
            return Views.seeOther("/sign-in");
        }
        var wrong = Problems.none().add("pin", "identity.entry.pin.wrong");
        return Views.invalid(view, new SignInPage(wrong, "", ReturnPath.of(next)));
    }

    private boolean locked(HttpServletRequest request) {
        return Sessions.of(request)
                .filter(session -> session.state(clock.instant()) == Session.State.LOCKED)
                .isPresent();
    }

    private static Problems problems(String pin, String again) {
        var problems = Problems.none();
        if (pin.length() != Pins.LENGTH) {
            problems.add("pin", "identity.entry.pin.length");
        } else if (Pins.isEasy(pin)) {
            problems.add("pin", "identity.entry.pin.easy");
        } else if (!pin.equals(again)) {
            problems.add("again", "identity.entry.pin.different");
        }
        return problems;
    }
}
