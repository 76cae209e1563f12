package org.oportunidad.enrolment.change;

import java.util.Optional;
import java.util.function.Supplier;
import org.oportunidad.enrolment.change.HerChangePage.Typed;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who asks for another route or level, and what staff decide or offer, always with a reason. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class StaffChangeController {

    private static final String VIEW = "enrolment/change/staffChangePage";
    private static final String HERE = "/participants/{handle}/route-change";

    private final Participants participants;
    private final ChangeRoute changes;
    private final ShowChanges show;
    private final Once once;

    StaffChangeController(Participants participants, ChangeRoute changes, ShowChanges show, Once once) {
        this.participants = participants;
        this.changes = changes;
        this.show = show;
        this.once = once;
    }

    @GetMapping("/route-changes")
    ModelAndView waiting(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        return Views.page(
                "enrolment/change/waitingChangesPage",
                show.waiting(viewer, After.read(after).orElse(null)));
    }

    @GetMapping(HERE)
    ModelAndView change(@PathVariable String handle, Viewer viewer) {
        return Views.page(
                VIEW,
                show.forStaff(viewer, woman(viewer, handle), Typed.NOTHING, Problems.none())
                        .orElseThrow(NotFound::new));
    }

    @PostMapping(HERE + "/decision")
    ModelAndView decide(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var her = woman.id().value();
        return run(viewer, woman, key, new Typed("", words, cohort, why), decision, () -> switch (decision) {
            case "agree" -> changes.agree(viewer, her, cohort, words);
            case "decline" -> changes.decline(viewer, her, why);
            default -> Problems.none().add("", "enrolment.change.answerNeeded");
        });
    }

    @PostMapping(HERE + "/offer")
    ModelAndView offer(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        return run(
                viewer,
                woman,
                key,
                new Typed("", words, cohort, ""),
                "offer",
                () -> changes.offer(viewer, woman.id().value(), cohort, words));
    }

    @DeleteMapping(HERE + "/offer")
    ModelAndView takeOfferBack(
            @PathVariable String handle, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var woman = woman(viewer, handle);
        return Views.seeOther(once.run(key, "back " + handle, () -> {
            changes.takeOfferBack(viewer, woman.id().value());
            return woman.path() + "/route-change";
        }));
    }

    private ModelAndView run(
            Viewer viewer, ParticipantCard woman, String key, Typed typed, String what, Supplier<Problems> act) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, woman.handle() + what + typed, () -> {
            problems[0] = act.get();
            return problems[0].any() ? Optional.empty() : Optional.of(woman.path() + "/route-change");
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(
                        VIEW, show.forStaff(viewer, woman, typed, problems[0]).orElseThrow(NotFound::new)));
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
