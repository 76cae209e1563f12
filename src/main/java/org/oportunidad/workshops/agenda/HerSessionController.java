package org.oportunidad.workshops.agenda;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.catchup.CatchUp;
import org.oportunidad.workshops.catchup.CatchUpForm;
import org.oportunidad.workshops.evaluation.EvaluationForm;
import org.oportunidad.workshops.evaluation.Evaluations;
import org.oportunidad.workshops.material.MaterialTable;
import org.oportunidad.workshops.room.Rooms;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One session of hers: the way in, what to take along, a minute of opinion, and making up for it. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class HerSessionController {

    private static final String ONE = "workshops/agenda/herSessionPage";
    private static final String CATCH_UP = "workshops/agenda/catchUpPage";

    private final HerWorkshops workshops;
    private final MaterialTable material;
    private final Evaluations evaluations;
    private final CatchUp catchUp;
    private final Rooms rooms;
    private final Once once;

    HerSessionController(
            HerWorkshops workshops,
            MaterialTable material,
            Evaluations evaluations,
            CatchUp catchUp,
            Rooms rooms,
            Once once) {
        this.workshops = workshops;
        this.material = material;
        this.evaluations = evaluations;
        this.catchUp = catchUp;
        this.rooms = rooms;
        this.once = once;
    }

    @GetMapping("/agenda/sessions/{id}")
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        return Views.page(ONE, page(workshops.one(viewer, id), EvaluationForm.EMPTY, Problems.none()));
    }

    /**
     * Into the room, which is opened if it is not: to be sent there again changes nothing. A phone that asks to save data
     * begins with listening.
     */
    @GetMapping("/agenda/sessions/{id}/entrance")
    ModelAndView enter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String listen,
            @RequestHeader(name = "Save-Data", defaultValue = "") String saves,
            Viewer viewer) {
        var session = workshops.one(viewer, id);
        if (!session.open(workshops.now()) || !session.joinsOutside()) {
            return Views.seeOther(session.joinsOutside() ? session.path() : session.joinPath());
        }
        return rooms.entrance(
                        new OfSection(session.when(), session.where(), session.series()),
                        HerWorkshops.participantOf(viewer),
                        session.entrance().nickname(),
                        listen.equals("yes") || saves.equalsIgnoreCase("on"))
                .map(HerSessionController::outside)
                .orElseGet(() -> Views.with(
                        HttpStatus.SERVICE_UNAVAILABLE, Views.page("workshops/room/herRoomAwayPage", session.path())));
    }

    /** To the address of a room, which is not of this site and was made or checked by us. */
    private static ModelAndView outside(String address) {
        var view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    @PostMapping("/agenda/sessions/{id}/evaluation")
    ModelAndView evaluate(
            @PathVariable UUID id,
            @ModelAttribute EvaluationForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var session = workshops.one(viewer, id);
        var problems = form.problems();
        var page = page(session, form, problems);
        if (problems.any() && !session.evaluated()) {
            return Views.invalid(ONE, page);
        }
        return Views.seeOther(once.run(key, viewer.account() + "evaluation " + id + form, () -> {
            if (page.asks()) {
                evaluations.evaluate(HerWorkshops.participantOf(viewer), id, form);
            }
            return session.path();
        }));
    }

    @GetMapping("/agenda/sessions/{id}/catch-up")
    ModelAndView read(@PathVariable UUID id, Viewer viewer) {
        return Views.page(CATCH_UP, catchUpPage(workshops.one(viewer, id), CatchUpForm.EMPTY, Problems.none()));
    }

    @PostMapping("/agenda/sessions/{id}/catch-up")
    ModelAndView answer(
            @PathVariable UUID id,
            @ModelAttribute CatchUpForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var session = workshops.one(viewer, id);
        var page = catchUpPage(session, form, form.problems());
        if (!page.open() && session.recoveredAt() == null) {
            return Views.invalid(
                    CATCH_UP, catchUpPage(session, form, Problems.none().add("", "workshops.agenda.catchUpClosed")));
        }
        if (page.problems().any()) {
            return Views.invalid(CATCH_UP, page);
        }
        var place = workshops.placeOf(viewer).orElseThrow(NotFound::new);
        var done = once.runUnlessRefused(key, viewer.account() + "catch up " + id + form, () -> {
            catchUp.answer(place, id, form);
            return Optional.of(session.path());
        });
        return Views.seeOther(done.orElse(session.path()));
    }

    private HerSessionPage page(HerSession session, EvaluationForm form, Problems problems) {
        return new HerSessionPage(
                session, material.of(session.when().id()), form, workshops.days(), workshops.now(), problems);
    }

    /** Missing while nothing is published. */
    private CatchUpPage catchUpPage(HerSession session, CatchUpForm form, Problems problems) {
        var digest = catchUp.digest(session.when().id()).orElseThrow(NotFound::new);
        var open = session.mayCatchUp(workshops.now(), workshops.days());
        return new CatchUpPage(session, digest, open, workshops.days(), form, problems);
    }
}
