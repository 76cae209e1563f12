package org.oportunidad.enrolment.change;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.change.HerChangePage.Typed;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She asks for another route or level, takes it back, and answers an offer. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class HerChangeController {

    private static final String VIEW = "enrolment/change/herChangePage";
    private static final String HERE = "/route/change";

    private final ChangeRoute changes;
    private final ShowChanges show;
    private final Once once;

    HerChangeController(ChangeRoute changes, ShowChanges show, Once once) {
        this.changes = changes;
        this.show = show;
        this.once = once;
    }

    @GetMapping(HERE)
    ModelAndView change(Viewer viewer) {
        return show.hers(her(viewer), Typed.NOTHING, Problems.none())
                .map(page -> Views.page(VIEW, page))
                .orElseGet(() -> Views.seeOther("/route"));
    }

    @PostMapping(HERE)
    ModelAndView ask(
            Viewer viewer,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, her(viewer) + path + words, () -> {
            problems[0] = changes.ask(her(viewer), path, words);
            return problems[0].any() ? Optional.empty() : Optional.of(HERE);
        });
        return done.map(Views::seeOther).orElseGet(() -> again(viewer, new Typed(path, words, "", ""), problems[0]));
    }

    @DeleteMapping(HERE)
    ModelAndView takeBack(Viewer viewer, @RequestParam(name = "_key", defaultValue = "") String key) {
        return Views.seeOther(once.run(key, her(viewer) + " back", () -> {
            changes.takeBack(her(viewer));
            return HERE;
        }));
    }

    @PostMapping(HERE + "/answer")
    ModelAndView answer(
            Viewer viewer,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        var problems = new Problems[] {Problems.none()};
        if (!answer.matches("yes|no")) {
            return again(viewer, Typed.NOTHING, problems[0].add("", "enrolment.change.answerNeeded"));
        }
        var yes = answer.equals("yes");
        var done = once.runUnlessRefused(key, her(viewer) + answer, () -> {
            problems[0] = changes.answer(her(viewer), viewer.account().value(), yes);
            return problems[0].any() ? Optional.empty() : Optional.of(yes ? "/route" : HERE);
        });
        return done.map(Views::seeOther).orElseGet(() -> again(viewer, Typed.NOTHING, problems[0]));
    }

    private ModelAndView again(Viewer viewer, Typed typed, Problems problems) {
        return Views.invalid(VIEW, show.hers(her(viewer), typed, problems).orElseThrow(NotFound::new));
    }

    private static UUID her(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
    }
}
