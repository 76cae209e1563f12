package org.oportunidad.enrolment.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.application.ApplicationListTable.Below;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;

/** Puts the coordinator’s list together: rows, names, counts and filters. */
@Component
class ListApplications {

    static final int PAGE = 50;
    private static final int SHORTEST_NAME = 3;

    private final ApplicationListTable table;
    private final Participants participants;
    private final Calls calls;
    private final Country country;
    private final Routes routes;

    ListApplications(
            ApplicationListTable table, Participants participants, Calls calls, Country country, Routes routes) {
        this.table = table;
        this.participants = participants;
        this.calls = calls;
        this.country = country;
        this.routes = routes;
    }

    ApplicationsPage page(Viewer viewer, ApplicationFilter filter, @Nullable Below below) {
        var tooShort = !filter.name().isEmpty() && filter.name().length() < SHORTEST_NAME;
        var people = people(viewer, filter);
        var found = table.page(filter, people, below, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var counts = table.counts(filter, people);
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new ApplicationsPage(
                filter,
                filter.state() == null ? total : counts.getOrDefault(filter.state(), 0),
                Arrays.stream(ApplicationState.values())
                        .filter(counts::containsKey)
                        .map(state -> count(state, counts, filter))
                        .toList(),
                calls.known().stream()
                        .map(call -> new ApplicationsPage.CallChoice(call.id().toString(), call.name()))
                        .toList(),
                routes.levels().stream()
                        .map(level ->
                                new ApplicationsPage.PathChoice(level.id().value(), level.routeKey(), level.nameKey()))
                        .toList(),
                rows(viewer, shown),
                found.size() > PAGE && filter.name().isEmpty() ? after(filter, shown.getLast()) : null,
                below == null ? null : "/applications" + filter.query(),
                tooShort,
                Problems.none());
    }

    /** The women meant by the name in the filter; null when it names nobody in particular. */
    @Nullable
    List<UUID> people(Viewer viewer, ApplicationFilter filter) {
        return filter.name().length() < SHORTEST_NAME ? null : participants.searchByName(viewer, filter.name());
    }

    List<ApplicationsPage.Row> rows(Viewer viewer, List<ListedApplication> found) {
        var cards = participants.cards(
                viewer, found.stream().map(ListedApplication::participant).toList());
        return found.stream().map(row -> row(row, cards)).toList();
    }

    private ApplicationsPage.Row row(ListedApplication row, Map<UUID, ParticipantCard> cards) {
        var card = cards.get(row.participant());
        return new ApplicationsPage.Row(
                row.id(),
                card == null ? "" : card.names().isBlank() ? card.name() : card.names(),
                card == null ? "" : card.path(),
                card == null || card.communeCut() == null
                        ? null
                        : country.commune(card.communeCut()).map(Commune::name).orElse(null),
                row.state().name().toLowerCase(Locale.ROOT),
                row.channel().toLowerCase(Locale.ROOT),
                row.route(),
                row.level(),
                row.submittedAt(),
                row.state() == ApplicationState.ROUTE_CHOSEN || row.state() == ApplicationState.WAITLISTED);
    }

    private static ApplicationsPage.Count count(
            ApplicationState state, Map<ApplicationState, Integer> counts, ApplicationFilter filter) {
        var current = state == filter.state();
        return new ApplicationsPage.Count(
                state.name().toLowerCase(Locale.ROOT),
                counts.getOrDefault(state, 0),
                filter.withState(current ? "" : state.name()),
                current);
    }

    private static String after(ApplicationFilter filter, ListedApplication last) {
        var query = filter.query();
        return "/applications" + query + (query.isEmpty() ? "?" : "&") + "below="
                + ChronoUnit.MICROS.between(Instant.EPOCH, last.submittedAt()) + "." + last.id();
    }
}
