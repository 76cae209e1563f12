package org.oportunidad.support.need;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.support.NeedKind;
import org.oportunidad.support.need.Need.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one woman needs to take part, and how far each thing is. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class NeedController {

    private static final String VIEW = "support/need/needsPage";
    private static final String HERE = "/participants/{handle}/needs";

    private final Participants participants;
    private final NeedTable table;
    private final MoveNeed moving;
    private final Once once;

    NeedController(Participants participants, NeedTable table, MoveNeed moving, Once once) {
        this.participants = participants;
        this.table = table;
        this.moving = moving;
        this.once = once;
    }

    /** Her needs; {@code decides} says whether the viewer may approve. */
    record NeedsPage(ParticipantCard woman, List<Need> needs, boolean decides, String cost, Problems problems) {}

    @GetMapping(HERE)
    ModelAndView needs(@PathVariable String handle, Viewer viewer) {
        return Views.page(VIEW, page(viewer, woman(viewer, handle), "", Problems.none()));
    }

    @PostMapping(HERE)
    ModelAndView ask(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var asked = Arrays.stream(NeedKind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
        if (asked.isEmpty()) {
            return Views.invalid(VIEW, page(viewer, woman, "", Problems.none().add("kind", "support.need.chooseKind")));
        }
        return Views.seeOther(once.run(key, handle + kind, () -> {
            moving.ask(viewer, woman.id().value(), asked.get());
            return woman.path() + "/needs";
        }));
    }

    @PostMapping(HERE + "/{need}/state")
    ModelAndView move(
            @PathVariable String handle,
            @PathVariable UUID need,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String cost,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, handle + need + to + cost, () -> {
            var found = table.find(woman.id().value(), need).orElseThrow(NotFound::new);
            problems[0] = moving.move(viewer, woman.id().value(), found, state(to), cost);
            return problems[0].any() ? Optional.empty() : Optional.of(woman.path() + "/needs");
        });
        return done.map(Views::seeOther).orElseGet(() -> Views.invalid(VIEW, page(viewer, woman, cost, problems[0])));
    }

    private NeedsPage page(Viewer viewer, ParticipantCard woman, String cost, Problems problems) {
        return new NeedsPage(
                woman,
                table.of(woman.id().value()),
                viewer.has(Role.COORDINATOR),
                cost.length() > 20 ? "" : cost,
                problems);
    }

    private static Optional<State> state(String typed) {
        return Arrays.stream(State.values())
                .filter(one -> one.code().equals(typed))
                .findFirst();
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
