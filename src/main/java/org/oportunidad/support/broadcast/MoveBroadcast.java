package org.oportunidad.support.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Messages;
import org.oportunidad.support.broadcast.Broadcast.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a broadcast that is written. A refusal is the key of a sentence; empty means done. */
@Component
public class MoveBroadcast {

    /** So long a yes is good, and so long may be waited for one. */
    static final Duration GOOD = Duration.ofDays(7);

    private static final String NOT_NOW = "support.broadcast.notNow";

    private final BroadcastTable table;
    private final WomanTable women;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    MoveBroadcast(BroadcastTable table, WomanTable women, Messages messages, Audit audit, Clock clock) {
        this.table = table;
        this.women = women;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What she saw is what goes: the fingerprint comes with the button. */
    @Transactional
    public Optional<String> submit(Viewer by, Broadcast one, String digest) {
        var done = table.submit(
                one.id(), digest, !one.needsApproval(), by.account().value(), clock.instant());
        return note(
                done,
                by,
                one,
                "support.broadcast_submitted",
                one.digest().equals(digest) ? NOT_NOW : "support.broadcast.changed");
    }

    @Transactional
    public Optional<String> approve(Viewer by, Broadcast one, String digest) {
        var account = by.account().value();
        if (account.equals(one.writtenBy()) || account.equals(one.submittedBy())) {
            return Optional.of("support.broadcast.notYours");
        }
        var done = table.approve(one.id(), digest, account, clock.instant(), GOOD);
        return note(done, by, one, "support.broadcast_approved", whyNotApproved(one, digest));
    }

    private String whyNotApproved(Broadcast one, String digest) {
        if (one.state() != State.WAITING) {
            return "support.broadcast.approvedAlready";
        }
        if (!one.digest().equals(digest)) {
            return "support.broadcast.changed";
        }
        return one.submittedAt() != null && one.submittedAt().plus(GOOD).isBefore(clock.instant())
                ? "support.broadcast.tooOld"
                : NOT_NOW;
    }

    @Transactional
    public Optional<String> giveBack(Viewer by, Broadcast one) {
        return note(
                table.giveBack(one.id(), by.account().value(), clock.instant()),
                by,
                one,
                "support.broadcast_returned",
                NOT_NOW);
    }

    /** What waits is held back at once; what left stays. */
    @Transactional
    public Optional<String> stop(Viewer by, Broadcast one) {
        var done = stop(one.id(), "PERSON", by.account().value());
        return note(done, by, one, "support.broadcast_stopped", NOT_NOW);
    }

    /** By the program itself, in the transaction that noticed. */
    boolean stop(UUID id, String reason, @Nullable UUID by) {
        if (!table.stop(id, reason, by, clock.instant())) {
            return false;
        }
        messages.recall(women.queued(id));
        return true;
    }

    @Transactional
    public Optional<String> resume(Viewer by, Broadcast one) {
        var done = table.resume(one.id(), clock.instant());
        if (done) {
            messages.release(women.queued(one.id()));
        }
        return note(done, by, one, "support.broadcast_resumed", NOT_NOW);
    }

    @Transactional
    public Optional<String> end(Viewer by, Broadcast one) {
        var done = table.end(one.id(), State.ENDED, by.account().value(), clock.instant());
        if (done) {
            messages.recall(women.queued(one.id()));
        }
        return note(done, by, one, "support.broadcast_ended", NOT_NOW);
    }

    private Optional<String> note(boolean done, Viewer by, Broadcast one, String action, String refusal) {
        if (!done) {
            return Optional.of(refusal);
        }
        audit.record(
                new AuditEvent(by.account().value(), by.actorRole(), null, action, one.id() + " women=" + one.women()));
        return Optional.empty();
    }
}
