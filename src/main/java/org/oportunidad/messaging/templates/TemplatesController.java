package org.oportunidad.messaging.templates;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.MessageTexts;
import org.oportunidad.messaging.TestForm;
import org.oportunidad.messaging.templates.TemplateFiguresTable.Figures;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.errors.BadRequest;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The texts that leave the house, how each looks on a phone, how they fared in the last three months, and a test of one. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class TemplatesController {

    private static final String VIEW = "messaging/templates/templatePage";
    private static final Duration LATELY = Duration.ofDays(90);

    private final Letters letters;
    private final MessageTexts texts;
    private final TemplateFiguresTable figures;
    private final TestTable tests;
    private final Clock clock;

    TemplatesController(
            Letters letters, MessageTexts texts, TemplateFiguresTable figures, TestTable tests, Clock clock) {
        this.letters = letters;
        this.texts = texts;
        this.figures = figures;
        this.tests = tests;
        this.clock = clock;
    }

    @GetMapping("/message-templates")
    ModelAndView all(HttpServletRequest request) {
        var language = LanguageOfRequest.of(request);
        var known = new HashMap<String, Figures>();
        figures.since(clock.instant().minus(LATELY))
                .forEach(used -> known.merge(used.template(), used.figures(), Figures::plus));
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
    ModelAndView one(
            @PathVariable String template,
            @RequestParam(defaultValue = "") String test,
            Viewer viewer,
            HttpServletRequest request) {
        var said = uuid(test).flatMap(id -> texts.outcome(id, viewer.account().value()));
        return Views.page(
                VIEW, page(known(template), TestForm.EMPTY, Map.of(), said.orElse(null), Problems.none(), request));
    }

    @PostMapping("/message-templates/{template}/tests")
    ModelAndView test(
            @PathVariable String template,
            @ModelAttribute TestForm form,
            @RequestParam Map<String, String> fields,
            Viewer viewer,
            HttpServletRequest request) {
        var values = values(known(template), fields);
        var problems = form.problems(texts.forTests());
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                problems.add("v_" + name, "messaging.templates.test.fill");
            }
        });
        if (problems.any()) {
            return Views.invalid(VIEW, page(template, form, values, null, problems, request));
        }
        var id = uuid(fields.getOrDefault("_key", "")).orElseThrow(BadRequest::new);
        var channel = form.readChannel(texts.forTests()).orElseThrow();
        texts.test(
                id,
                viewer.account().value(),
                viewer.actorRole(),
                new MessageTexts.Test(
                        template,
                        values,
                        form.readLanguage(),
                        form.discreet() != null,
                        channel,
                        form.readAddress(channel).orElseThrow()));
        return Views.seeOther("/message-templates/" + template + "?test=" + id);
    }

    private String known(String template) {
        if (!letters.templates().contains(template)) {
            throw new NotFound();
        }
        return template;
    }

    private Map<String, String> values(String template, Map<String, String> fields) {
        var values = new LinkedHashMap<String, String>();
        letters.variables(template)
                .forEach(name -> values.put(
                        name, cut(fields.getOrDefault("v_" + name, "").strip())));
        return values;
    }

    private static String cut(String typed) {
        var plain = typed.replaceAll("\\p{Cntrl}+", " ");
        return plain.substring(0, Math.min(100, plain.length()));
    }

    private static Optional<UUID> uuid(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private TemplatePage page(
            String template,
            TestForm form,
            Map<String, String> typed,
            @Nullable String said,
            Problems problems,
            HttpServletRequest request) {
        var since = clock.instant().minus(LATELY);
        var previews = new ArrayList<TemplatePage.Preview>();
        for (var language : Language.values()) {
            var written = texts.written(language, template, Map.of());
            previews.add(new TemplatePage.Preview(language, written.body(), written.discreet()));
        }
        var byLanguage = new LinkedHashMap<Language, Figures>();
        figures.since(since).stream()
                .filter(used -> used.template().equals(template))
                .forEach(used ->
                        Language.of(used.language()).ifPresent(language -> byLanguage.put(language, used.figures())));
        return new TemplatePage(
                "/message-templates/" + template,
                letters.subject(LanguageOfRequest.of(request), template, Map.of()),
                previews,
                byLanguage,
                figures.failures(template, since),
                tests.since(template, since),
                texts.forTests().stream().map(TestForm::code).toList(),
                letters.variables(template),
                form,
                typed,
                said,
                problems);
    }
}
