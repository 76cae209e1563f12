package org.oportunidad.programme.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.SettingsCard;
import org.oportunidad.programme.country.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the coordinator tunes the numbers of the programme. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class SettingsController {

    private static final String ONE = "programme/settings/settingPage";

    private final Settings settings;
    private final ChangeParameter change;
    private final Once once;
    private final List<SettingsCard> cards;

    SettingsController(Settings settings, ChangeParameter change, Once once, List<SettingsCard> cards) {
        this.cards = cards;
        this.settings = settings;
        this.change = change;
        this.once = once;
    }

    @GetMapping("/settings")
    ModelAndView all(HttpServletRequest request, Viewer viewer) {
        return Views.page(
                "programme/settings/settingsPage",
                settings.all(
                        LanguageOfRequest.of(request).locale(),
                        cards.stream()
                                .flatMap(card -> card.card(viewer).stream())
                                .toList()));
    }

    @GetMapping("/settings/{code}")
    ModelAndView one(@PathVariable String code) {
        return Views.page(ONE, settings.one(parameter(code), null, "", Problems.none()));
    }

    @PostMapping("/settings/{code}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        var parameter = parameter(code);
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, code + "\n" + value + "\n" + reason, () -> {
            problems[0] = change.change(viewer, parameter, value, reason);
            return problems[0].any() ? Optional.empty() : Optional.of("/settings");
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(ONE, settings.one(parameter, value, reason, problems[0])));
    }

    private Parameter parameter(String code) {
        return settings.parameter(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
