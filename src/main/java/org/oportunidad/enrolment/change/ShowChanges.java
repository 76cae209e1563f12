package org.oportunidad.enrolment.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.CompletionFacts.Learner;
import org.oportunidad.enrolment.CompletionFacts.Requirement;
import org.oportunidad.enrolment.change.HerChangePage.Counts;
import org.oportunidad.enrolment.change.HerChangePage.Shown;
import org.oportunidad.enrolment.change.HerChangePage.Typed;
import org.oportunidad.enrolment.change.RouteChangeTable.Change;
import org.oportunidad.enrolment.change.RouteChangeTable.Group;
import org.oportunidad.enrolment.change.RouteChangeTable.Hers;
import org.oportunidad.enrolment.journey.Progress;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.After;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.programme.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of a change together. */
@Component
class ShowChanges {

    private static final int SHOWN = 50;

    private final RouteChangeTable table;
    private final ChangeRoute changes;
    private final Progress progress;
    private final Participants participants;
    private final Routes routes;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    ShowChanges(
            RouteChangeTable table,
            ChangeRoute changes,
            Progress progress,
            Participants participants,
            Routes routes,
            Country country,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.progress = progress;
        this.participants = participants;
        this.routes = routes;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty while she has no place. */
    Optional<HerChangePage> hers(UUID her, Typed typed, Problems problems) {
        return table.of(her).map(hers -> {
            var change = hers.change();
            return new HerChangePage(
                    hers.path(),
                    hers.cohort(),
                    ChangeRule.notNow(hers.state()),
                    change == null ? null : shown(change),
                    routes.levels().stream()
                            .filter(way -> !way.id().equals(hers.path()))
                            .toList(),
                    freeUntil(hers),
                    change != null && change.state() == ChangeState.OFFERED ? counts(her, change) : null,
                    typed,
                    problems);
        });
    }

    private @Nullable LocalDate freeUntil(Hers hers) {
        var last = hers.startsOn().plusDays(country.parameter("route-change-days") - 1L);
        return ChangeRule.goesOn(hers.state()) || today().isAfter(last) ? null : last;
    }

    /** Empty while she has no place. What she wrote is hers: that it was read is recorded. */
    @Transactional
    public Optional<StaffChangePage> forStaff(Viewer viewer, ParticipantCard woman, Typed typed, Problems problems) {
        var her = woman.id().value();
        return table.withGroups(her).map(hers -> {
            var change = hers.change();
            if (change != null && (change.words() != null || change.answer() != null)) {
                audit.record(new AuditEvent(
                        viewer.account().value(),
                        viewer.actorRole(),
                        her,
                        "enrolment.change_read",
                        change.to().value()));
            }
            var asked = change != null && change.state() == ChangeState.ASKED ? change : null;
            return new StaffChangePage(
                    woman.path(),
                    woman.names().isBlank() ? woman.name() : woman.names(),
                    hers.path(),
                    hers.cohort(),
                    ChangeRule.notNow(hers.state()),
                    change == null ? null : shown(change),
                    asked == null ? null : counts(her, asked),
                    hers.groups().stream()
                            .filter(group -> fits(group, hers.path(), asked == null ? null : asked.to()))
                            .map(group -> new StaffChangePage.Group(
                                    group.id().toString(), group.name(), group.path(), group.startsOn()))
                            .toList(),
                    typed,
                    problems);
        });
    }

    private static boolean fits(Group group, RouteLevelId from, @Nullable RouteLevelId asked) {
        return asked == null ? !group.path().equals(from) : group.path().equals(asked);
    }

    WaitingChangesPage waiting(Viewer viewer, @Nullable After after) {
        var account = viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
        var waiting = table.waiting(account, after, clock.instant(), SHOWN + 1);
        var shown = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        var cards = participants.cards(
                viewer,
                shown.stream()
                        .map(RouteChangeTable.Waiting::participant)
                        .distinct()
                        .toList());
        return new WaitingChangesPage(
                shown.stream()
                        .flatMap(one -> Stream.ofNullable(cards.get(one.participant()))
                                .map(card -> new WaitingChangesPage.Row(
                                        card.path() + "/route-change",
                                        card.names().isBlank() ? card.name() : card.names(),
                                        one.cohort(),
                                        one.from(),
                                        one.to(),
                                        one.askedAt())))
                        .toList(),
                waiting.size() > SHOWN
                        ? new After(shown.getLast().askedAt(), shown.getLast().id()).query()
                        : null);
    }

    private Shown shown(Change change) {
        var group = change.offered();
        return new Shown(
                change.state(),
                change.to(),
                change.byStaff(),
                changes.words(change),
                changes.answer(change),
                group == null ? null : group.name(),
                group == null ? null : group.startsOn());
    }

    /** What she did that counts there, with the curriculum of the group or of one that starts today. */
    private Counts counts(UUID her, Change change) {
        var group = change.offered();
        List<Requirement> parts = progress.requirements(new Learner(
                her,
                group == null ? null : new CohortId(group.id()),
                change.to().route(),
                change.to().level(),
                group == null ? today() : group.startsOn()));
        return new Counts(
                parts.stream()
                        .mapToInt(part -> Math.min(part.total(), part.done() + part.recognised()))
                        .sum(),
                parts.stream().mapToInt(Requirement::total).sum());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
