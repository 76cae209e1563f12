package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.call.Call;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What follows from the forms: the answer, the recommendation with her choice, and what happens next. */
@Controller
@Open
class OutcomeController {

    private final Applicants applicants;
    private final Outcome outcome;
    private final Calls calls;
    private final Country country;
    private final Once once;
    private final Clock clock;

    OutcomeController(Applicants applicants, Outcome outcome, Calls calls, Country country, Once once, Clock clock) {
        this.applicants = applicants;
        this.outcome = outcome;
        this.calls = calls;
        this.country = country;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/enrol/answer")
    ModelAndView answer(HttpServletRequest request, Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty() || !hasAnswer(mine.get().state())) {
            return elsewhere(mine);
        }
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        var answer = outcome.answer(mine.get());
        var page = new AnswerPage(
                answer.eligible(),
                answer.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList(),
                answer.eligible() ? null : calls.next(today).map(Call::opensOn).orElse(null),
                answer.eligible() ? List.of() : country.helpLines(today));
        return Views.page("enrolment/enrol/answerPage", page);
    }

    @GetMapping("/enrol/route")
    ModelAndView route(HttpServletRequest request, Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty() || !choosing(mine.get().state())) {
            return elsewhere(mine);
        }
        return Views.page("enrolment/enrol/routePage", outcome.routes(mine.get(), Problems.none()));
    }

    @PostMapping("/enrol/route")
    ModelAndView choose(
            @RequestParam(name = "route", defaultValue = "") String choice,
            @RequestParam(name = "_key", defaultValue = "") String key,
            HttpServletRequest request,
            Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty() || !mayChoose(mine.get())) {
            return elsewhere(mine);
        }
        var done = once.runUnlessRefused(
                key,
                "route " + choice,
                () -> outcome.choose(mine.get(), choice) ? Optional.of("/enrol/done") : Optional.empty());
        return done.map(Views::seeOther).orElseGet(() -> {
            var problems = Problems.none().add("route", "enrolment.enrol.chooseOne");
            return Views.invalid("enrolment/enrol/routePage", outcome.routes(mine.get(), problems));
        });
    }

    @GetMapping("/enrol/done")
    ModelAndView done(HttpServletRequest request, Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty() || Stage.of(mine.get().state()) != Stage.DONE) {
            return elsewhere(mine);
        }
        return Views.page("enrolment/enrol/donePage", outcome.done(mine.get(), viewer.isPresent()));
    }

    /** She leaves the waiting list. */
    @DeleteMapping("/enrol/waiting")
    ModelAndView leave(
            @RequestParam(name = "_key", defaultValue = "") String key,
            HttpServletRequest request,
            Optional<Viewer> viewer) {
        return applicants
                .of(request, viewer)
                .map(mine -> Views.seeOther(once.run(key, "leave " + mine.id(), () -> {
                    outcome.leave(mine);
                    return "/enrol/done";
                })))
                .orElseGet(() -> Views.seeOther("/enrol"));
    }

    private static boolean hasAnswer(ApplicationState state) {
        return state == ApplicationState.ELIGIBLE || state == ApplicationState.INELIGIBLE;
    }

    private static boolean choosing(ApplicationState state) {
        return state == ApplicationState.DIAGNOSED
                || state == ApplicationState.ROUTE_CHOSEN
                || state == ApplicationState.WAITLISTED;
    }

    private static boolean mayChoose(HerApplication application) {
        var stage = Stage.of(application.state());
        return stage == Stage.ROUTE || stage == Stage.DONE;
    }

    private static ModelAndView elsewhere(Optional<HerApplication> mine) {
        return Views.seeOther(
                mine.map(application -> Stage.of(application.state()).path()).orElse("/enrol"));
    }
}
