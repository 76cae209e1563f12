package org.oportunidad.enrolment.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Place;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Routes;
import org.oportunidad.programme.Sites;
import org.springframework.stereotype.Component;

/** Puts the screens of cohorts together for a viewer. */
@Component
class ShowCohorts {

    private final Cohorts cohorts;
    private final FindPlaces places;
    private final Participants participants;
    private final Accounts accounts;
    private final Routes routes;
    private final Sites sites;

    ShowCohorts(
            Cohorts cohorts,
            FindPlaces places,
            Participants participants,
            Accounts accounts,
            Routes routes,
            Sites sites) {
        this.cohorts = cohorts;
        this.places = places;
        this.participants = participants;
        this.accounts = accounts;
        this.routes = routes;
        this.sites = sites;
    }

    CohortsPage all(Viewer viewer) {
        var plans = viewer.has(Role.COORDINATOR);
        var found = cohorts.all(plans ? null : viewer.account().value());
        return new CohortsPage(found, names(found), plans);
    }

    /** Nothing when a facilitator accompanies nobody in it. */
    Optional<CohortPage> one(Viewer viewer, UUID id, int unsettled) {
        var plans = viewer.has(Role.COORDINATOR);
        return cohorts.find(id).flatMap(cohort -> {
            var all = places.ofCohort(id);
            var mine = viewer.account().value();
            var hers = plans
                    || mine.equals(cohort.facilitatorAccount())
                    || all.stream().anyMatch(place -> mine.equals(place.facilitator()));
            return hers ? Optional.of(page(viewer, cohort, all, plans, unsettled)) : Optional.empty();
        });
    }

    private CohortPage page(Viewer viewer, Cohort cohort, List<Place> all, boolean plans, int unsettled) {
        var cards =
                participants.cards(viewer, all.stream().map(Place::participant).toList());
        var counts = new TreeMap<EnrolmentState, Integer>();
        all.forEach(place -> counts.merge(place.state(), 1, Integer::sum));
        return new CohortPage(
                cohort,
                names(List.of(cohort)).values().stream().findFirst().orElse(""),
                all.stream()
                        .filter(place -> cards.containsKey(place.participant()))
                        .map(place -> woman(place, Objects.requireNonNull(cards.get(place.participant()))))
                        .sorted(Comparator.comparing(CohortPage.Woman::name))
                        .toList(),
                counts.entrySet().stream()
                        .map(e -> new CohortPage.Count(code(e.getKey()), e.getValue()))
                        .toList(),
                plans ? next(cohort.state()) : "",
                plans,
                unsettled,
                all.isEmpty() ? List.of() : sites.open());
    }

    CohortFormPage form(@Nullable Cohort cohort, CohortForm form, Problems problems) {
        return new CohortFormPage(cohort, form, problems, routes.levels(), accounts.staff(Role.FACILITATOR));
    }

    private Map<UUID, String> names(List<Cohort> found) {
        var ids = found.stream()
                .map(Cohort::facilitatorAccount)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : accounts.staffNames(ids).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().value(), Map.Entry::getValue));
    }

    private static CohortPage.Woman woman(Place place, ParticipantCard card) {
        return new CohortPage.Woman(
                card.names().isBlank() ? card.name() : card.names(), card.path(), code(place.state()), null);
    }

    private static String next(Cohort.State state) {
        return switch (state) {
            case PLANNED -> "ENROLLING";
            case ENROLLING -> "RUNNING";
            case RUNNING -> "CLOSED";
            case CLOSED -> "ARCHIVED";
            case ARCHIVED -> "";
        };
    }

    private static String code(EnrolmentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
