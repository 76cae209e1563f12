package org.oportunidad.workshops.freetime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her free hours: seen and changed by herself alone. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class FreeTimeController {

    private static final String HERE = "/agenda/hours";
    private static final String PAGE = "workshops/freetime/freeTimePage";

    private final FreeTimes times;
    private final Participants participants;
    private final Country country;
    private final Once once;

    FreeTimeController(FreeTimes times, Participants participants, Country country, Once once) {
        this.times = times;
        this.participants = participants;
        this.country = country;
        this.once = once;
    }

    @GetMapping(HERE)
    ModelAndView look(Viewer viewer) {
        var her = participantOf(viewer);
        return Views.page(PAGE, page(her, TakenForm.EMPTY, mayTellWhy(her), Problems.none()));
    }

    /** The grid: what is not ticked is not free. */
    @PostMapping(HERE)
    ModelAndView keep(
            Viewer viewer,
            @RequestParam(name = "part", defaultValue = "") List<String> ticked,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        var her = participantOf(viewer);
        Set<String> parts = new HashSet<>(FreeTime.codes());
        parts.retainAll(ticked);
        return Views.seeOther(once.run(key, viewer.account() + "hours " + ticked, () -> {
            times.keep(her, times.of(her).withParts(parts));
            return HERE + "#saved";
        }));
    }

    @PostMapping(HERE + "/taken")
    ModelAndView add(
            Viewer viewer, @ModelAttribute TakenForm form, @RequestParam(name = "_key", defaultValue = "") String key) {
        var her = participantOf(viewer);
        var mayTellWhy = mayTellWhy(her);
        var problems = Problems.none();
        var more = form.read(mayTellWhy, problems);
        var before = times.of(her);
        if (more != null && before.taken().size() >= FreeTime.MOST_TAKEN) {
            problems.add("", "workshops.freetime.too-many", FreeTime.MOST_TAKEN);
        }
        if (more == null || problems.any()) {
            return Views.invalid(PAGE, page(her, form, mayTellWhy, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "taken " + form, () -> {
            times.keep(her, before.with(more));
            return HERE + "#taken";
        }));
    }

    @DeleteMapping(HERE + "/taken/{place}")
    ModelAndView remove(
            Viewer viewer, @PathVariable int place, @RequestParam(name = "_key", defaultValue = "") String key) {
        var her = participantOf(viewer);
        return Views.seeOther(once.run(key, viewer.account() + "not taken " + place, () -> {
            times.keep(her, times.of(her).without(place));
            return HERE + "#taken";
        }));
    }

    /** Takes back all that she told here; what her diagnosis says holds again. */
    @DeleteMapping(HERE)
    ModelAndView forget(Viewer viewer) {
        times.forget(List.of(participantOf(viewer)));
        return Views.seeOther(HERE);
    }

    private FreeTimePage page(UUID her, TakenForm form, boolean mayTellWhy, Problems problems) {
        var told = times.toldBy(her);
        return new FreeTimePage(
                told.orElseGet(() -> times.of(her)), told.isPresent(), country.week(), mayTellWhy, form, problems);
    }

    private boolean mayTellWhy(UUID her) {
        return participants.holds(new ParticipantId(her), ConsentPurpose.SENSITIVE_PROFILE);
    }

    private static UUID participantOf(Viewer viewer) {
        var participantId = viewer.participantId();
        if (participantId == null) {
            throw new NotFound();
        }
        return participantId;
    }
}
