package org.oportunidad.enrolment.applicant;

import java.util.Optional;
import java.util.function.Supplier;
import org.oportunidad.enrolment.journey.Applying;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A woman’s application under her page: the recommendation, the choices, and what staff decide. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class ApplicantController {

    private static final String VIEW = "enrolment/applicant/applicantPage";

    private final Participants participants;
    private final FindPlaces places;
    private final ShowApplicant show;
    private final GuideApplicant guide;
    private final Once once;

    ApplicantController(
            Participants participants, FindPlaces places, ShowApplicant show, GuideApplicant guide, Once once) {
        this.participants = participants;
        this.places = places;
        this.show = show;
        this.guide = guide;
        this.once = once;
    }

    @GetMapping("/participants/{handle}/application")
    ModelAndView application(@PathVariable String handle, Viewer viewer) {
        return Views.page(
                VIEW, show.page(woman(viewer, handle), "", "", Problems.none()).orElseThrow(NotFound::new));
    }

    @PostMapping("/participants/{handle}/application/route")
    ModelAndView override(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String route,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var application = application(woman);
        return answer(
                woman,
                key,
                "route " + route + reason,
                route,
                reason,
                () -> guide.override(viewer, woman.id().value(), application.id(), route, reason));
    }

    @PostMapping("/participants/{handle}/application/waiting")
    ModelAndView putOnList(
            @PathVariable String handle, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var woman = woman(viewer, handle);
        var application = application(woman);
        return answer(
                woman,
                key,
                "wait",
                "",
                "",
                () -> guide.putOnList(viewer, woman.id().value(), application.id()));
    }

    @DeleteMapping("/participants/{handle}/application/waiting")
    ModelAndView takeOffList(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String off,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var application = application(woman);
        return answer(
                woman,
                key,
                "off " + off,
                "",
                "",
                () -> guide.takeOffList(viewer, woman.id().value(), application.id(), off));
    }

    private ModelAndView answer(
            ParticipantCard woman, String key, String body, String route, String reason, Supplier<Problems> decision) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, body, () -> {
            problems[0] = decision.get();
            return problems[0].any()
                    ? Optional.empty()
                    : Optional.of("/participants/" + woman.handle() + "/application");
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(
                        VIEW, show.page(woman, route, reason, problems[0]).orElseThrow(NotFound::new)));
    }

    private Applying application(ParticipantCard woman) {
        return places.applicationOf(woman.id().value()).orElseThrow(NotFound::new);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
