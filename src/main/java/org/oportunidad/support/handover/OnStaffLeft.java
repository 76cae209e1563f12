package org.oportunidad.support.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffLeft;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.programme.Country;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What somebody owed who is no longer on the team gets another owner at once: who covers for her, or a coordinator. */
@Component
class OnStaffLeft {

    private final HandoverTable table;
    private final Accounts accounts;
    private final Country country;
    private final Clock clock;

    OnStaffLeft(HandoverTable table, Accounts accounts, Country country, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.country = country;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void pass(StaffLeft left) {
        table.passAllOf(left.account().value(), next(left), left.by().value());
    }

    private @Nullable UUID next(StaffLeft left) {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        return table.coverNow(left.account().value(), today)
                .orElseGet(() -> accounts.staff(Role.COORDINATOR).stream()
                        .map(StaffMember::account)
                        .filter(one -> !one.equals(left.account()))
                        .sorted(java.util.Comparator.comparing(one -> !one.equals(left.by())))
                        .map(one -> one.value())
                        .findFirst()
                        .orElse(null));
    }
}
