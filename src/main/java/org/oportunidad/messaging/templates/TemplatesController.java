package org.oportunidad.messaging.templates;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.templates.TemplateFiguresTable.Figures;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The texts that leave the house, how each looks on a phone, and how they fared in the last three months. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class TemplatesController {

    private static final Duration LATELY = Duration.ofDays(90);

    private final Letters letters;
    private final TemplateFiguresTable figures;
    private final Clock clock;

    TemplatesController(Letters letters, TemplateFiguresTable figures, Clock clock) {
        this.letters = letters;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/message-templates")
    ModelAndView all(HttpServletRequest request) {
        var language = LanguageOfRequest.of(request);
        var known = figures.since(clock.instant().minus(LATELY));
        var rows = letters.templates().stream()
                .map(template -> new TemplatesPage.Row(
                        "/message-templates/" + template,
                        letters.subject(language, template, Map.of()),
                        template,
                        known.getOrDefault(template, Figures.NONE)))
                .toList();
        return Views.page("messaging/templates/templatesPage", new TemplatesPage(rows, figures.approvals()));
    }

    @GetMapping("/message-templates/{template}")
    ModelAndView one(@PathVariable String template, HttpServletRequest request) {
        if (!letters.templates().contains(template)) {
            throw new NotFound();
        }
        var previews = new ArrayList<TemplatePage.Preview>();
        for (var language : Language.values()) {
            previews.add(new TemplatePage.Preview(
                    language, written(template, language, false), written(template, language, true)));
        }
        return Views.page(
                "messaging/templates/templatePage",
                new TemplatePage(letters.subject(LanguageOfRequest.of(request), template, Map.of()), previews));
    }

    private String written(String template, Language language, boolean discreet) {
        return letters.write(template, Map.of(), new Delivery.Allowed(Channel.INBOX, "", language.locale(), discreet))
                .body();
    }
}
