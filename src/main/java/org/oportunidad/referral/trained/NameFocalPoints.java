package org.oportunidad.referral.trained;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffLeft;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names who was trained, and ends it; who leaves the team hears nothing more. */
@Component
public class NameFocalPoints {

    private final TrainedTable table;
    private final Accounts accounts;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    NameFocalPoints(TrainedTable table, Accounts accounts, Audit audit, Country country, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** Who may be named: those who accompany women. */
    List<StaffMember> eligible() {
        return Stream.concat(accounts.staff(Role.FACILITATOR).stream(), accounts.staff(Role.COORDINATOR).stream())
                .distinct()
                .sorted(Comparator.comparing(StaffMember::name))
                .toList();
    }

    @Transactional
    public Problems name(Viewer by, UUID key, String who, String trainedOn) {
        var problems = Problems.none();
        var account = eligible().stream()
                .map(StaffMember::account)
                .filter(one -> one.value().toString().equals(who))
                .findFirst();
        if (account.isEmpty()) {
            problems.add("who", "referral.trained.whoMissing");
        }
        var day = day(trainedOn);
        if (day.isEmpty() || day.get().isAfter(today())) {
            problems.add("on", "referral.trained.onWrong");
        }
        if (!problems.any()) {
            name(by.account(), by.actorRole(), key, account.orElseThrow(), day.orElseThrow());
        }
        return problems;
    }

    /** The same, where day and person are known to be right. */
    public void name(AccountId by, String role, UUID key, AccountId account, LocalDate day) {
        if (table.insert(key, account.value(), day, by.value(), clock.instant())) {
            audit.record(new AuditEvent(by.value(), role, null, "referral.focal_named", "account=" + account.value()));
        }
    }

    @Transactional
    public void end(Viewer by, UUID id) {
        table.end(id, by.account().value(), clock.instant())
                .ifPresent(account -> audit.record(new AuditEvent(
                        by.account().value(), by.actorRole(), null, "referral.focal_ended", "account=" + account)));
    }

    @ApplicationModuleListener
    void left(StaffLeft left) {
        table.leave(left.account().value(), left.by().value(), left.at());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() > 1990);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
