package org.oportunidad.workshops.catchup;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.timetable.SessionTable;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The digest of a session, and what was answered to it, for whoever gives the workshop. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class DigestController {

    private static final String VIEW = "workshops/catchup/digestPage";

    private final SessionTable sessions;
    private final CatchUp catchUp;
    private final Participants participants;
    private final Once once;
    private final Clock clock;

    DigestController(SessionTable sessions, CatchUp catchUp, Participants participants, Once once, Clock clock) {
        this.sessions = sessions;
        this.catchUp = catchUp;
        this.participants = participants;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/workshops/sessions/{id}/digest")
    ModelAndView write(@PathVariable UUID id, Viewer viewer) {
        var found = found(viewer, id);
        var form = catchUp.digest(id).map(DigestForm::of).orElse(DigestForm.EMPTY);
        return Views.page(VIEW, page(found, form, Problems.none()));
    }

    @PostMapping("/workshops/sessions/{id}/digest")
    ModelAndView publish(
            @PathVariable UUID id,
            @ModelAttribute DigestForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        var problems = form.problems();
        if (!found.session().over(clock.instant())) {
            problems.add("", "workshops.catchup.notOver");
        }
        if (problems.any()) {
            return Views.invalid(VIEW, page(found, form, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "digest " + id + form, () -> {
            catchUp.publish(viewer, id, form);
            return found.session().path() + "/digest";
        }));
    }

    @GetMapping("/workshops/sessions/{id}/answers")
    ModelAndView answers(@PathVariable UUID id, Viewer viewer) {
        var found = found(viewer, id);
        var cards = new AtomicReference<Map<UUID, ParticipantCard>>(Map.of());
        var answered = catchUp.read(viewer, id, women -> {
            cards.set(participants.cards(viewer, women));
            return java.util.List.copyOf(cards.get().keySet());
        });
        var women = answered.stream()
                .flatMap(one -> Stream.ofNullable(cards.get().get(one.participant()))
                        .map(card -> new AnswersPage.Woman(
                                card.names().isBlank() ? card.name() : card.names(), card.path(), one.answers())))
                .toList();
        return Views.page("workshops/catchup/answersPage", new AnswersPage(found, women));
    }

    private OfSection found(Viewer viewer, UUID id) {
        return sessions.find(viewer, id).orElseThrow(NotFound::new);
    }

    private DigestPage page(OfSection found, DigestForm form, Problems problems) {
        return new DigestPage(
                found,
                found.session().over(clock.instant()),
                catchUp.digest(found.session().id()).orElse(null),
                form,
                problems);
    }
}
