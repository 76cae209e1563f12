package org.oportunidad.enrolment.applicant;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.recommendation.PlaceApplicants;
import org.oportunidad.enrolment.recommendation.Recommendation;
import org.oportunidad.enrolment.waitlist.WaitingList;
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
    private final WaitingList waiting;
    private final Accounts accounts;
    private final Routes routes;

    ShowApplicant(
            ApplicantTable table, PlaceApplicants placement, WaitingList waiting, Accounts accounts, Routes routes) {
        this.table = table;
        this.placement = placement;
        this.waiting = waiting;
        this.accounts = accounts;
        this.routes = routes;
    }

    Optional<ApplicantPage> page(ParticipantCard woman, String typedRoute, String typedReason, Problems problems) {
        return table.newestOf(woman.id().value()).map(standing -> {
            var state = standing.state();
            var waits = state == ApplicationState.WAITLISTED;
            var ready = state == ApplicationState.ROUTE_CHOSEN;
            return new ApplicantPage(
                    woman.handle(),
                    woman.names().isBlank() ? woman.name() : woman.names(),
                    standing.call(),
                    state.name().toLowerCase(Locale.ROOT),
                    standing.sentAt(),
                    waits ? waiting.position(standing.id()) : 0,
                    placement
                            .recommendationFor(standing.id())
                            .map(ShowApplicant::suggested)
                            .orElse(null),
                    choices(table.choices(standing.id())),
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
        var names = accounts.staffNames(chosen.stream()
                .map(ApplicantTable.Chosen::by)
                .filter(Objects::nonNull)
                .distinct()
                .map(AccountId::new)
                .toList());
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
