package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.call.Call;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door of the public form: the first answer makes the draft, on any phone, without an account. */
@Controller
@Open
class EnrolController {

    private static final String VIEW = "enrolment/enrol/startPage";
    private static final int LONGEST_NAME = 200;

    private final Applicants applicants;
    private final FirstAnswer first;
    private final Calls calls;
    private final Country country;
    private final BusyAddress addresses;
    private final BlindIndex index;
    private final Once once;
    private final Clock clock;

    EnrolController(
            Applicants applicants,
            FirstAnswer first,
            Calls calls,
            Country country,
            BusyAddress addresses,
            BlindIndex index,
            Once once,
            Clock clock) {
        this.applicants = applicants;
        this.first = first;
        this.calls = calls;
        this.country = country;
        this.addresses = addresses;
        this.index = index;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/enrol")
    ModelAndView start(HttpServletRequest request, Optional<Viewer> viewer) {
        var here = applicants.of(request, viewer);
        return Views.page(VIEW, page(here.isPresent(), "", Problems.none(), null));
    }

    /** Goes on where she was: her phone knows the form, or she is signed in. */
    @GetMapping("/enrol/continue")
    ModelAndView goOn(HttpServletRequest request, Optional<Viewer> viewer) {
        return Views.seeOther(applicants
                .of(request, viewer)
                .map(application -> Stage.of(application.state()).path())
                .orElse("/enrol"));
    }

    @PostMapping("/enrol")
    ModelAndView begin(
            @RequestParam(name = "preferred_name", defaultValue = "") String name,
            @RequestParam(name = "website", defaultValue = "") String trap,
            @RequestParam(name = "_key", defaultValue = "") String key,
            @RequestParam(name = "pick", required = false) @Nullable Integer pick,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!trap.isEmpty()) {
            return Views.seeOther("/enrol");
        }
        var problems = Problems.none();
        var nothing = PlainText.line(name).isEmpty();
        if (nothing || name.length() > LONGEST_NAME) {
            problems.add("preferred_name", nothing ? "enrolment.enrol.nameNeeded" : "enrolment.enrol.nameLong");
            return Views.invalid(VIEW, page(false, "", problems, null));
        }
        var slow = pick != null || addresses.isBusy(request.getRemoteAddr());
        if (slow && (pick == null || pick != addresses.asked(key))) {
            var next = Ids.next();
            var question =
                    new StartPage.Pick(next, addresses.asked(next.toString()), addresses.choices(next.toString()));
            return Views.invalid(VIEW, page(false, name, problems, question));
        }
        var secret = ResumeSecret.of(index, key);
        var typed = Map.of("preferred_name", List.of(name));
        var location =
                once.runUnlessRefused(key, name + "\n" + slow, () -> first.take(secret.hash(), typed, locale, slow));
        if (location.isEmpty()) {
            problems.add("preferred_name", "enrolment.enrol.nameRefused");
            return Views.invalid(VIEW, page(false, name, problems, null));
        }
        secret.write(request, response);
        return Views.seeOther(location.get());
    }

    /** Takes the form off this phone, for whoever holds it next; what is saved stays with the programme. */
    @PostMapping("/enrol/leave")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        ResumeSecret.clear(request, response);
        return Views.seeOther("/enrol");
    }

    private StartPage page(boolean here, String name, Problems problems, StartPage.@Nullable Pick pick) {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        var open = calls.takingApplications(today);
        var next = open.isPresent() ? Optional.<Call>empty() : calls.next(today);
        return new StartPage(
                open.isPresent(),
                open.map(Call::closesOn).orElse(null),
                next.map(Call::opensOn).orElse(null),
                here,
                name,
                problems,
                pick);
    }
}
