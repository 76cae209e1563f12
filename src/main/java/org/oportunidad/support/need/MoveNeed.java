package org.oportunidad.support.need;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.support.NeedKind;
import org.oportunidad.support.need.Need.State;
import org.oportunidad.support.work.OpenWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A need is asked for by whoever accompanies her, approved by a coordinator, and delivered; each step is owed by somebody. */
@Component
class MoveNeed {

    private static final Duration TO_DECIDE = Duration.ofDays(2);
    private static final Duration TO_DELIVER = Duration.ofDays(5);
    private static final int MOST_DIGITS = 9;

    private final NeedTable table;
    private final OpenWork work;
    private final Audit audit;
    private final Clock clock;

    MoveNeed(NeedTable table, OpenWork work, Audit audit, Clock clock) {
        this.table = table;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void ask(Viewer by, UUID woman, NeedKind kind) {
        var id = Ids.next();
        var now = clock.instant();
        table.insert(woman, id, kind, by.account().value(), now);
        work.need(woman, id, "TO_DECIDE", true, now.plus(TO_DECIDE));
        note(by, woman, kind + "/ASKED");
    }

    @Transactional
    public Problems move(Viewer by, UUID woman, Need need, Optional<State> to, String cost) {
        if (to.isEmpty() || !need.state().next().contains(to.get())) {
            return Problems.none().add("", "support.need.notNow");
        }
        if (need.state() == State.ASKED && !by.has(Role.COORDINATOR)) {
            return Problems.none().add("", "support.need.coordinator");
        }
        var spent = cost(cost);
        if (to.get() == State.DELIVERED && spent == null) {
            return Problems.none().add("cost", "support.need.costWrong");
        }
        var now = clock.instant();
        var account = by.account().value();
        if (!table.move(woman, need, to.get(), to.get() == State.DELIVERED ? spent : null, account, now)) {
            return Problems.none().add("", "support.need.notNow");
        }
        work.settled(woman, need.id(), account, now);
        if (to.get() == State.APPROVED) {
            work.need(woman, need.id(), "TO_DELIVER", false, now.plus(TO_DELIVER));
        }
        note(by, woman, need.kind() + "/" + to.get());
        return Problems.none();
    }

    /** Whole units of the currency; nothing typed costs nothing. */
    private static @Nullable Long cost(String typed) {
        var digits = typed.strip().replaceAll("[\\s.,\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return 0L;
        }
        return digits.length() <= MOST_DIGITS && digits.matches("[0-9]+") ? Long.valueOf(digits) : null;
    }

    private void note(Viewer by, UUID woman, String detail) {
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), woman, "support.need_moved", detail));
    }
}
