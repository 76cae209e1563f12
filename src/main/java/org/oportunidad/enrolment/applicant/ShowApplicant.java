package org.oportunidad.enrolment.applicant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.recommendation.PlaceApplicants;
import org.oportunidad.enrolment.recommendation.Recommendation;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;

/** Gathers an application for the page on which staff guide it. */
@Component
class ShowApplicant {

    private final ApplicantTable table;
    private final PlaceApplicants placement;
    private final FindPlaces places;
    private final Accounts accounts;
    private final Routes routes;

    ShowApplicant(
            ApplicantTable table, PlaceApplicants placement, FindPlaces places, Accounts accounts, Routes routes) {
        this.table = table;
        this.placement = placement;
        this.places = places;
        this.accounts = accounts;
        this.routes = routes;
    }

    Optional<ApplicantPage> page(ParticipantCard woman, String typedRoute, String typedReason, Problems problems) {
        return places.applicationOf(woman.id().value()).map(standing -> {
            var state = standing.state();
            var waits = state == ApplicationState.WAITLISTED;
            var line = table.line(standing.id());
            var ready = state == ApplicationState.ROUTE_CHOSEN;
            return new ApplicantPage(
                    woman.handle(),
                    woman.names().isBlank() ? woman.name() : woman.names(),
                    standing.call(),
                    state.name().toLowerCase(Locale.ROOT),
                    standing.sentAt(),
                    waits ? line.before() + 1 : 0,
                    placement
                            .recommendationFor(standing.id())
                            .map(ShowApplicant::suggested)
                            .orElse(null),
                    choices(line.choices()),
                    routes.levels(),
                    typedRoute,
                    typedReason,
                    waits || ready || state == ApplicationState.DIAGNOSED,
                    ready,
                    waits,
                    problems);
        });
    }

    private static ApplicantPage.Suggested suggested(Recommendation made) {
        return new ApplicantPage.Suggested(
                made.route(),
                made.levelFor(Objects.requireNonNullElse(made.route(), "")),
                made.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private List<ApplicantPage.Choice> choices(List<ApplicantTable.Chosen> chosen) {
        var staff = chosen.stream()
                .flatMap(one -> Stream.ofNullable(one.by()))
                .distinct()
                .map(AccountId::new)
                .toList();
        var names = staff.isEmpty() ? Map.<AccountId, String>of() : accounts.staffNames(staff);
        return chosen.stream()
                .map(one -> new ApplicantPage.Choice(
                        one.route(),
                        one.level(),
                        one.at(),
                        one.by() == null ? "" : names.getOrDefault(new AccountId(one.by()), "–"),
                        Objects.requireNonNullElse(one.reason(), "")))
                .toList();
    }
}
