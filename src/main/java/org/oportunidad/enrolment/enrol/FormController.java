package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.forms.FormPage;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the ficha and of the diagnóstico, saved one by one. */
@Controller
@Open
class FormController {

    private static final String VIEW = "enrolment/enrol/formPage";

    private final Applicants applicants;
    private final FillForm fill;
    private final Once once;

    FormController(Applicants applicants, FillForm fill, Once once) {
        this.applicants = applicants;
        this.fill = fill;
        this.once = once;
    }

    @GetMapping({"/enrol/form", "/enrol/form/{number}"})
    ModelAndView ficha(
            @PathVariable Optional<Integer> number,
            Locale locale,
            HttpServletRequest request,
            Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty() || mine.get().state() != ApplicationState.DRAFT) {
            return elsewhere(mine);
        }
        return Views.page(VIEW, ficha(mine.get(), fill.ficha(mine.get(), number.orElse(0), locale)));
    }

    @PostMapping("/enrol/form/{number}")
    ModelAndView saveFicha(
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> body,
            Locale locale,
            HttpServletRequest request,
            Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty()) {
            return elsewhere(mine);
        }
        var typed = typed(body);
        var again = new FormPage[1];
        var location = once.runUnlessRefused(
                key(body), "ficha " + number + typed, () -> switch (fill.saveFicha(mine.get(), number, typed, locale)) {
                    case FillForm.Saved.Next next -> Optional.of("/enrol/form/" + next.page());
                    case FillForm.Saved.Finished() -> Optional.of("/enrol/answer");
                    case FillForm.Saved.Unwilling() -> Optional.of("/enrol/without-consent");
                    case FillForm.Saved.Again invalid -> {
                        again[0] = invalid.page();
                        yield Optional.empty();
                    }
                });
        return location.map(Views::seeOther).orElseGet(() -> Views.invalid(VIEW, ficha(mine.get(), again[0])));
    }

    /** She said no to keeping her data: what that means, and the way back. */
    @GetMapping("/enrol/without-consent")
    ModelAndView withoutConsent() {
        return Views.page("enrolment/enrol/answerPage", new AnswerPage(false, List.of("no_consent"), null, List.of()));
    }

    @GetMapping({"/enrol/about", "/enrol/about/{number}"})
    ModelAndView baseline(
            @PathVariable Optional<Integer> number,
            Locale locale,
            HttpServletRequest request,
            Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty()
                || mine.get().state() != ApplicationState.ELIGIBLE
                || mine.get().baseline() == null) {
            return mine.filter(application -> application.state() == ApplicationState.ELIGIBLE)
                    .map(application -> Views.seeOther("/enrol/answer"))
                    .orElseGet(() -> elsewhere(mine));
        }
        return Views.page(VIEW, baseline(mine.get(), fill.baseline(mine.get(), number.orElse(0), locale)));
    }

    /** Begins the diagnóstico from the page that says yes. */
    @PostMapping("/enrol/about")
    ModelAndView openBaseline(HttpServletRequest request, Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isPresent() && !fill.mayAsk(mine.get())) {
            return Views.seeOther("/my-data");
        }
        mine.ifPresent(fill::openBaseline);
        return mine.isEmpty() ? elsewhere(mine) : Views.seeOther("/enrol/about");
    }

    @PostMapping("/enrol/about/{number}")
    ModelAndView saveBaseline(
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> body,
            Locale locale,
            HttpServletRequest request,
            Optional<Viewer> viewer) {
        var mine = applicants.of(request, viewer);
        if (mine.isEmpty() || mine.get().baseline() == null) {
            return elsewhere(mine);
        }
        var typed = typed(body);
        var again = new FormPage[1];
        var location = once.runUnlessRefused(key(body), "about " + number + typed, () -> switch (fill.saveBaseline(
                mine.get(), number, typed, locale)) {
            case FillForm.Saved.Next next -> Optional.of("/enrol/about/" + next.page());
            case FillForm.Saved.Finished(), FillForm.Saved.Unwilling() -> Optional.of("/enrol/route");
            case FillForm.Saved.Again invalid -> {
                again[0] = invalid.page();
                yield Optional.empty();
            }
        });
        return location.map(Views::seeOther).orElseGet(() -> Views.invalid(VIEW, baseline(mine.get(), again[0])));
    }

    private static FormStep ficha(HerApplication application, FormPage form) {
        return new FormStep(
                form,
                "/enrol/form/" + form.number(),
                form.previous() == 0 ? "" : "/enrol/form/" + form.previous(),
                false,
                application.contactGiven());
    }

    private static FormStep baseline(HerApplication application, FormPage form) {
        return new FormStep(
                form,
                "/enrol/about/" + form.number(),
                form.previous() == 0 ? "" : "/enrol/about/" + form.previous(),
                true,
                application.contactGiven());
    }

    private static ModelAndView elsewhere(Optional<HerApplication> mine) {
        return Views.seeOther(
                mine.map(application -> Stage.of(application.state()).path()).orElse("/enrol"));
    }

    private static String key(MultiValueMap<String, String> body) {
        var key = body.getFirst("_key");
        return key == null ? "" : key;
    }

    /** What she typed, without the fields of the frame. */
    private static Map<String, List<String>> typed(MultiValueMap<String, String> body) {
        var typed = new HashMap<String, List<String>>();
        body.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, values);
            }
        });
        return typed;
    }
}
