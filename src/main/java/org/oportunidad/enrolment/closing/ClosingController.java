package org.oportunidad.enrolment.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.forms.FormPage;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the closing form; the last one graduates her and leads to her certificate. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class ClosingController {

    private static final String VIEW = "enrolment/closing/closingPage";
    private static final String CERTIFICATES = "/certificates/mine";

    private final CloseTraining closing;
    private final Once once;

    ClosingController(CloseTraining closing, Once once) {
        this.closing = closing;
        this.once = once;
    }

    @GetMapping("/closing")
    ModelAndView start(Viewer viewer) {
        var woman = woman(viewer);
        if (closing.isGraduate(woman)) {
            return Views.seeOther(CERTIFICATES);
        }
        return closing.isDue(woman) ? Views.page("enrolment/closing/startPage") : Views.seeOther("/home");
    }

    @PostMapping("/closing")
    ModelAndView begin(Viewer viewer) {
        var woman = woman(viewer);
        if (!closing.isDue(woman)) {
            throw new NotFound();
        }
        closing.open(woman);
        return Views.seeOther("/closing/0");
    }

    @GetMapping("/closing/{number}")
    ModelAndView page(@PathVariable int number, Locale locale, Viewer viewer) {
        return closing.page(woman(viewer), number, locale)
                .map(form -> Views.page(VIEW, form))
                .orElseGet(() -> Views.seeOther("/closing"));
    }

    @PostMapping("/closing/{number}")
    ModelAndView save(
            @PathVariable int number, @RequestParam MultiValueMap<String, String> body, Locale locale, Viewer viewer) {
        var woman = woman(viewer);
        var typed = typed(body);
        var again = new FormPage[1];
        var key = Objects.requireNonNullElse(body.getFirst("_key"), "");
        var location = once.runUnlessRefused(
                key, "closing " + number + typed, () -> switch (closing.save(woman, number, typed, locale)) {
                    case CloseTraining.Saved.Next next -> Optional.of("/closing/" + next.page());
                    case CloseTraining.Saved.Graduated() -> Optional.of(CERTIFICATES);
                    case CloseTraining.Saved.Again invalid -> {
                        again[0] = invalid.page();
                        yield Optional.empty();
                    }
                });
        return location.map(Views::seeOther).orElseGet(() -> Views.invalid(VIEW, again[0]));
    }

    private static UUID woman(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
    }

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
