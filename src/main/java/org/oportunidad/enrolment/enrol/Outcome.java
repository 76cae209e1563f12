package org.oportunidad.enrolment.enrol;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.eligibility.EligibilityAnswer;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Place;
import org.oportunidad.enrolment.recommendation.PlaceApplicants;
import org.oportunidad.enrolment.waitlist.ChooseRoute;
import org.oportunidad.enrolment.waitlist.WaitingList;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from her answers, as the last pages show it. */
@Component
class Outcome {

    private final ApplicationTable table;
    private final PlaceApplicants placement;
    private final ChooseRoute choosing;
    private final WaitingList waiting;
    private final FindPlaces places;
    private final Participants participants;
    private final Routes routes;
    private final Clock clock;

    Outcome(
            ApplicationTable table,
            PlaceApplicants placement,
            ChooseRoute choosing,
            WaitingList waiting,
            FindPlaces places,
            Participants participants,
            Routes routes,
            Clock clock) {
        this.table = table;
        this.placement = placement;
        this.choosing = choosing;
        this.waiting = waiting;
        this.places = places;
        this.participants = participants;
        this.routes = routes;
        this.clock = clock;
    }

    EligibilityAnswer answer(HerApplication application) {
        return table.answer(application.id()).orElseThrow();
    }

    RoutePage routes(HerApplication application, Problems problems) {
        var recommendation = placement.recommendationFor(application.id()).orElseThrow();
        var offered = routes.all();
        var suggested = offered.stream()
                .map(route -> route.code() + "/" + recommendation.levelFor(route.code()))
                .toList();
        var route = Objects.requireNonNullElse(recommendation.route(), "");
        return new RoutePage(
                offered,
                route,
                route.isEmpty() ? "" : recommendation.levelFor(route),
                recommendation.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList(),
                suggested,
                recommendation.levelling(),
                application.route() == null ? "" : application.route() + "/" + application.level(),
                problems);
    }

    /** Keeps her choice; false when it is none of the routes offered here. */
    @Transactional
    public boolean choose(HerApplication application, String typed) {
        if (!typed.matches("[a-z_]{2,40}/[a-z_]{2,40}")
                || routes.level(RouteLevelId.of(typed)).isEmpty()) {
            return false;
        }
        var level = RouteLevelId.of(typed);
        var choice = new Choice(
                new ApplicationId(application.id()), level.route(), level.level(), null, clock.instant(), null);
        choosing.choose(application.state(), choice);
        return true;
    }

    /** Takes her off the waiting list, as she wishes; nothing happens when she does not wait any more. */
    @Transactional
    public void leave(HerApplication application) {
        if (application.state() == ApplicationState.WAITLISTED) {
            waiting.declineAll(List.of(application.id()), "her wish", clock.instant(), null);
        }
    }

    DonePage done(HerApplication application, boolean signedIn) {
        var details = participants.details(new ParticipantId(application.participant()));
        var waits = application.state() == ApplicationState.WAITLISTED;
        var startsOn = application.state() == ApplicationState.ADMITTED
                ? places.newestOf(application.participant())
                        .map(Place::startsOn)
                        .orElse(null)
                : null;
        return new DonePage(
                application.state().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(application.route(), ""),
                Objects.requireNonNullElse(application.level(), ""),
                waits ? waiting.position(application.id()) : 0,
                startsOn,
                details.email() != null,
                details.email() != null || details.phone() != null,
                signedIn);
    }
}
