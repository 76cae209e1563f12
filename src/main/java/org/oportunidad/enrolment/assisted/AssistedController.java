package org.oportunidad.enrolment.assisted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.enrolment.enrol.AssistedBeginning;
import org.oportunidad.enrolment.enrol.AssistedBeginning.Witnessed;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door for a woman who is helped: who asks her, in which language, where and before whom. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class AssistedController {

    private static final String VIEW = "enrolment/assisted/assistedPage";
    private static final int LONGEST = 120;

    private final AssistedBeginning beginning;
    private final Calls calls;
    private final Country country;
    private final Once once;
    private final Clock clock;

    AssistedController(AssistedBeginning beginning, Calls calls, Country country, Once once, Clock clock) {
        this.beginning = beginning;
        this.calls = calls;
        this.country = country;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/assisted")
    ModelAndView start() {
        return Views.page(VIEW, page(country.locales().getFirst().getLanguage(), "IN_PERSON", "", "", Problems.none()));
    }

    @PostMapping("/assisted")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String medium,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String witness,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = Problems.none();
        if (country.locales().stream().noneMatch(l -> l.getLanguage().equals(language))) {
            problems.add("language", "enrolment.assisted.languageNeeded");
        }
        if (!medium.matches("IN_PERSON|PHONE|PAPER")) {
            problems.add("medium", "enrolment.assisted.mediumNeeded");
        }
        if (place.isBlank() || place.length() > LONGEST) {
            problems.add("place", "enrolment.assisted.placeNeeded");
        }
        if (witness.length() > LONGEST) {
            problems.add("witness", "enrolment.assisted.tooLong");
        }
        if (problems.any()) {
            return Views.invalid(VIEW, page(language, medium, place, witness, problems));
        }
        var witnessed = new Witnessed(medium, PlainText.line(place), PlainText.line(witness));
        var location = once.run(
                key,
                "assisted " + language + medium + place + witness,
                () -> beginning
                        .begin(key, language, viewer.account().value(), witnessed)
                        .map(woman -> "/enrol/form")
                        .orElse("/assisted"));
        beginning.carryOn(key, request, response);
        return Views.seeOther(location);
    }

    private AssistedPage page(String language, String medium, String place, String witness, Problems problems) {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        return new AssistedPage(
                country.locales().stream()
                        .map(l -> Option.of(
                                l.getLanguage(),
                                Language.of(l.getLanguage())
                                        .map(Language::ownName)
                                        .orElse(l.getLanguage())))
                        .toList(),
                language,
                medium,
                place,
                witness,
                calls.takingApplications(today).isPresent(),
                problems);
    }
}
