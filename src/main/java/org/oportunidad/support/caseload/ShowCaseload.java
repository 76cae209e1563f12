package org.oportunidad.support.caseload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.support.caseload.CaseloadPage.Filter;
import org.oportunidad.support.caseload.CaseloadPage.Row;
import org.springframework.stereotype.Component;

/** Puts a caseload together: four statements for seventy women. */
@Component
class ShowCaseload {

    /** More than anybody should have; what is beyond is handed over first. */
    private static final int MOST = 300;

    private static final Duration SILENT = Duration.ofDays(14);

    private final CaseloadTable table;
    private final Participants participants;
    private final Accounts accounts;
    private final Country country;
    private final Clock clock;

    ShowCaseload(CaseloadTable table, Participants participants, Accounts accounts, Country country, Clock clock) {
        this.table = table;
        this.participants = participants;
        this.accounts = accounts;
        this.country = country;
        this.clock = clock;
    }

    /** Nothing for somebody who is not on the team. */
    Optional<CaseloadPage> page(
            Viewer viewer, AccountId account, Filter filter, CaseloadPage.Typed typed, Problems problems) {
        var now = clock.instant();
        var team = accounts.staff(Role.FACILITATOR);
        return name(viewer, account, team).map(name -> {
            var cases = table.of(account.value(), now, MOST);
            var cards = participants.cards(
                    viewer, cases.stream().map(CaseloadTable.Case::participant).toList());
            var rows = cases.stream()
                    .filter(one -> shown(one, filter, now))
                    .flatMap(one -> Stream.ofNullable(cards.get(one.participant()))
                            .map(card -> new Row(
                                    one.participant().toString(),
                                    card.path(),
                                    card.names().isBlank() ? card.name() : card.names(),
                                    one.state().toLowerCase(Locale.ROOT),
                                    one.cohort(),
                                    one.lastContactAt(),
                                    one.lastResult() == null
                                            ? ""
                                            : one.lastResult().toLowerCase(Locale.ROOT),
                                    one.nextAt(),
                                    one.open(),
                                    one.late(),
                                    one.kept())))
                    .toList();
            return new CaseloadPage(
                    account.value().toString(),
                    name,
                    account.equals(viewer.account()),
                    filter,
                    rows,
                    cases.size(),
                    country.parameter("facilitator-caseload"),
                    team.stream().filter(one -> !one.account().equals(account)).toList(),
                    typed,
                    problems);
        });
    }

    List<CaseloadTable.Load> all() {
        var now = clock.instant();
        return table.all(now, now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(30)));
    }

    int ceiling() {
        return country.parameter("facilitator-caseload");
    }

    private Optional<String> name(Viewer viewer, AccountId account, List<StaffMember> team) {
        if (account.equals(viewer.account())) {
            return Optional.of(viewer.name());
        }
        return team.stream()
                .filter(one -> one.account().equals(account))
                .map(StaffMember::name)
                .findFirst()
                .or(() -> Optional.ofNullable(
                        accounts.staffNames(List.of(account)).get(account)));
    }

    private static boolean shown(CaseloadTable.Case one, Filter filter, Instant now) {
        return switch (filter) {
            case ALL -> true;
            case LATE -> one.late() > 0;
            case RISK -> one.state().equals("AT_RISK");
            case SILENT -> one.lastContactAt() == null || one.lastContactAt().isBefore(now.minus(SILENT));
        };
    }
}
