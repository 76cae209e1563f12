package org.oportunidad.learning.editor;

import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a unit asks without right or wrong: something to think about and a question to the group; emptied, it is gone. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
@RequestMapping("/authoring/{course}/units/{unit}/{language}/thinking")
class ThinkingController {

    private static final String VIEW = "learning/editor/thinkingPage";

    private final Drafts drafts;
    private final Checks checks;

    ThinkingController(Drafts drafts, Checks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView read(@PathVariable String course, @PathVariable String unit, @PathVariable String language) {
        var place = place(course, unit, language);
        return Views.page(VIEW, page(place, Thinking.of(place.edit()), Problems.none()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String course,
            @PathVariable String unit,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String reflection,
            @RequestParam(defaultValue = "") String poll,
            @RequestParam(defaultValue = "") String options,
            Viewer viewer) {
        var place = place(course, unit, language);
        var typed = Thinking.typed(reflection, poll, options);
        var problems = problems(typed);
        if (problems.any()) {
            return Views.invalid(VIEW, page(place, typed, problems));
        }
        drafts.change(viewer, course, folder -> {
            var edit = place.edit(folder);
            return place.changed(folder, place.isFirst() ? typed.into(edit) : typed.translated(edit, place.source()));
        });
        return Views.seeOther(place.path());
    }

    /** A translation has what the first language has. */
    private UnitPlace place(String course, String unit, String language) {
        var place = new UnitPlace(drafts.get(course), unit, language);
        if (!place.isFirst() && Thinking.of(place.source()).isEmpty()) {
            throw new NotFound();
        }
        return place;
    }

    private static Problems problems(Thinking typed) {
        var problems = Problems.none();
        bounded(problems, "reflection", typed.reflection());
        bounded(problems, "poll", typed.poll());
        bounded(problems, "options", typed.options());
        return problems;
    }

    private static void bounded(Problems problems, String field, String words) {
        if (words.length() > Pieces.MOST_FIELD) {
            problems.add(field, "learning.editor.tooLong", Pieces.MOST_FIELD);
        }
    }

    private ThinkingPage page(UnitPlace place, Thinking typed, Problems problems) {
        return new ThinkingPage(
                place, place.isFirst() ? null : Thinking.of(place.source()), typed, checks.of(place), problems);
    }
}
