package org.oportunidad.support.work;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.Country;
import org.oportunidad.support.work.WorkKind.Cause;
import org.oportunidad.support.work.WorkKind.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person closes what is owed, puts it off or passes it on; each is a decision of hers and is recorded. */
@Component
class SettleWork {

    private static final int LONGEST = 30;
    private static final Duration PASSED_CARE = Duration.ofDays(30);

    private final WorkTable table;
    private final Enrolments enrolments;
    private final Participants participants;
    private final Accounts accounts;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    SettleWork(
            WorkTable table,
            Enrolments enrolments,
            Participants participants,
            Accounts accounts,
            Country country,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.participants = participants;
        this.accounts = accounts;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Problems close(Viewer by, WorkItem item, String typed) {
        var outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .filter(one -> item.kind().outcomes().contains(one))
                .findFirst();
        if (outcome.isEmpty()) {
            return Problems.none().add("outcome", "support.work.chooseOutcome");
        }
        var now = clock.instant();
        var account = by.account().value();
        if (!table.close(item.participantId(), item.id(), outcome.get(), account, now)) {
            return Problems.none().add("", "support.work.gone");
        }
        if (outcome.get() == Outcome.SUPPORT) {
            enrolments.supportNeeded(item.participantId(), by.account().value(), now);
        }
        note(by, item, "support.work_closed", outcome.get().name());
        return Problems.none();
    }

    @Transactional
    public Problems snooze(Viewer by, WorkItem item, String days, String why) {
        var cause = cause(why);
        if (cause == null || !days.matches("[1-9][0-9]?") || Integer.parseInt(days) > LONGEST) {
            return Problems.none()
                    .add(
                            cause == null ? "cause" : "days",
                            cause == null ? "support.work.chooseCause" : "support.work.chooseDays");
        }
        var until = LocalDate.ofInstant(clock.instant(), country.zone())
                .plusDays(Integer.parseInt(days))
                .atTime(country.parameter("quiet-until-hour"), 0)
                .atZone(country.zone())
                .toInstant();
        if (!table.snooze(item.participantId(), item.id(), until, cause)) {
            return Problems.none().add("", "support.work.gone");
        }
        note(by, item, "support.work_snoozed", cause + "/" + days);
        return Problems.none();
    }

    @Transactional
    public Problems pass(Viewer by, WorkItem item, String to, String why) {
        var cause = cause(why);
        if (cause == null) {
            return Problems.none().add("why", "support.work.chooseCause");
        }
        var colleague = accounts.staff(Role.FACILITATOR).stream()
                .map(member -> member.account().value())
                .filter(account -> account.toString().equals(to))
                .findFirst();
        if (colleague.isEmpty()) {
            return Problems.none().add("to", "support.work.chooseColleague");
        }
        if (!table.pass(
                item.participantId(), item.id(), colleague.get(), by.account().value(), cause)) {
            return Problems.none().add("", "support.work.gone");
        }
        care(item, new AccountId(colleague.get()));
        note(by, item, "support.work_passed", cause + "/" + colleague.get());
        return Problems.none();
    }

    /** Whoever gets it may open her page for as long as it takes. */
    private void care(WorkItem item, AccountId to) {
        var now = clock.instant();
        participants.giveCare(List.of(new CareGrant(
                new ParticipantId(item.participantId()), to, "work:" + item.id(), now, now.plus(PASSED_CARE))));
    }

    private static @Nullable Cause cause(String typed) {
        return Cause.CHOSEN.stream()
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(null);
    }

    private void note(Viewer by, WorkItem item, String action, String detail) {
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                item.participantId(),
                action,
                item.kind() + "/" + item.code() + "/" + detail));
    }
}
