package org.oportunidad.learning.editor;

import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.learning.authoring.CourseEdit.Lists;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A unit as she will see it: in each language, on a phone or wide. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class PreviewController {

    private final Drafts drafts;
    private final Checks checks;

    PreviewController(Drafts drafts, Checks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @GetMapping("/authoring/{course}/units/{unit}/{language}/preview")
    ModelAndView read(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "1") String step,
            @RequestParam(defaultValue = "") String wide) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        var mistakes = checks.of(place);
        var lesson = mistakes.isEmpty() ? checks.reader(place.draft().folder()).lesson(language, unit) : null;
        int asked = step.matches("[1-9][0-9]?") ? Integer.parseInt(step) - 1 : 0;
        int shown = lesson == null ? 0 : Math.min(asked, lesson.steps().size() - 1);
        return Views.page(
                "learning/editor/previewPage",
                new PreviewPage(
                        place,
                        lesson,
                        shown,
                        !wide.isEmpty(),
                        Lists.languages(place.draft().folder()),
                        mistakes));
    }
}
