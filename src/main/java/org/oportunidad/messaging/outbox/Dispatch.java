package org.oportunidad.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Recipients;
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.mail.Carrier;
import org.oportunidad.messaging.mail.CarrierResult;
import org.oportunidad.messaging.text.Letters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings due messages to their channel: asks whether each may go, writes down that it tries, tries, writes down the end. */
@Component
public class Dispatch {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 50;

    private final OutboxTable outbox;
    private final InboxTable inbox;
    private final Recipients recipients;
    private final Letters letters;
    private final Carrier carrier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatch(
            OutboxTable outbox,
            InboxTable inbox,
            Recipients recipients,
            Letters letters,
            Carrier carrier,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.recipients = recipients;
        this.letters = letters;
        this.carrier = carrier;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing is due; safe to run on many nodes at once. */
    public void all() {
        settleLost();
        List<Queued> claimed;
        do {
            claimed = Objects.requireNonNull(
                    transaction.execute(status -> outbox.claim(clock.instant(), LEASE, AT_ONCE)));
            claimed.forEach(this::dispatch);
        } while (!claimed.isEmpty());
    }

    private void dispatch(Queued message) {
        Instant now = clock.instant();
        if (RetryRule.isTooOld(message.purpose(), message.queuedAt(), now)) {
            end(message, OutboxState.DEAD, "TOO_OLD");
            return;
        }
        switch (decide(message, now)) {
            case Delivery.Later later -> putBack(message, later.until());
            case Delivery.Refused refused ->
                end(message, OutboxState.DEAD, refused.reason().name());
            case Delivery.Allowed allowed when staysInApp(allowed, message, now) -> keepInInbox(message);
            case Delivery.Allowed allowed -> carry(message);
        }
    }

    private Delivery decide(Queued message, Instant now) {
        return Objects.requireNonNull(
                transaction.execute(status -> recipients.decide(message.participantId(), message.purpose(), now)));
    }

    private static boolean staysInApp(Delivery.Allowed allowed, Queued message, Instant now) {
        return allowed.channel() == Channel.INBOX
                || (message.purpose() != Purpose.SIGN_IN && RetryRule.isOldNews(message.queuedAt(), now));
    }

    private void putBack(Queued message, Instant until) {
        transaction.executeWithoutResult(status -> {
            if (outbox.settle(message, OutboxState.CLAIMED, OutboxState.PENDING, until, "HER_HOURS")) {
                showInApp(message);
            }
        });
    }

    private void end(Queued message, OutboxState state, String reason) {
        transaction.executeWithoutResult(
                status -> outbox.settle(message, OutboxState.CLAIMED, state, clock.instant(), reason));
    }

    private void keepInInbox(Queued message) {
        transaction.executeWithoutResult(status -> {
            if (outbox.settle(message, OutboxState.CLAIMED, OutboxState.CONFIRMED, clock.instant(), "INBOX")) {
                showInApp(message);
            }
        });
    }

    /** The attempt is committed before the call; permission is asked once more just before it. */
    private void carry(Queued message) {
        boolean ours =
                Objects.requireNonNull(transaction.execute(status -> outbox.attempt(message, clock.instant(), LEASE)));
        if (!ours) {
            return;
        }
        CarrierResult result = decide(message, clock.instant()) instanceof Delivery.Allowed allowed
                ? carrier.carry(letters.write(message.template(), message.values(), allowed))
                : CarrierResult.WITHDRAWN;
        transaction.executeWithoutResult(status -> {
            if (result != CarrierResult.WITHDRAWN) {
                showInApp(message);
            }
            record(message, result);
        });
    }

    /** Every message but a code is in her inbox too. */
    private void showInApp(Queued message) {
        if (message.purpose() != Purpose.SIGN_IN) {
            inbox.add(message.id(), message.participantId());
        }
    }

    private void record(Queued message, CarrierResult result) {
        switch (result) {
            case CONFIRMED -> settle(message, OutboxState.CONFIRMED, null);
            case UNKNOWN -> settle(message, OutboxState.UNKNOWN, "NO_ANSWER");
            case REFUSED -> settle(message, OutboxState.FAILED, "REFUSED");
            case UNREACHABLE -> settle(message, OutboxState.FAILED, "UNREACHABLE");
            case NOT_SET_UP -> settle(message, OutboxState.FAILED, "NO_CHANNEL");
            case WITHDRAWN -> settle(message, OutboxState.FAILED, "WITHDRAWN");
        }
        next(message, result);
    }

    private void settle(Queued message, OutboxState to, @Nullable String reason) {
        outbox.settle(message, OutboxState.ATTEMPTED, to, clock.instant(), reason);
    }

    private void next(Queued message, CarrierResult result) {
        int attempts = message.attempts() + 1;
        Instant now = clock.instant();
        switch (result) {
            case CONFIRMED -> {
                // nothing follows
            }
            case UNKNOWN ->
                RetryRule.afterUnknown(message.purpose(), attempts, now)
                        .ifPresent(due ->
                                outbox.settle(message, OutboxState.UNKNOWN, OutboxState.PENDING, due, "NO_ANSWER"));
            case UNREACHABLE -> again(message, RetryRule.afterFailure(attempts, now), "UNREACHABLE");
            case REFUSED, NOT_SET_UP, WITHDRAWN -> again(message, Optional.empty(), result.name());
        }
    }

    private void again(Queued message, Optional<Instant> due, String reason) {
        outbox.settle(
                message,
                OutboxState.FAILED,
                due.isPresent() ? OutboxState.PENDING : OutboxState.DEAD,
                due.orElseGet(clock::instant),
                reason);
    }

    /** A worker died between its attempt and the answer: what may be repeated is, the rest waits for a human. */
    private void settleLost() {
        transaction.executeWithoutResult(status -> {
            for (Queued message : outbox.lost(clock.instant(), AT_ONCE)) {
                showInApp(message);
                settle(message, OutboxState.UNKNOWN, "WORKER_LOST");
                RetryRule.afterUnknown(message.purpose(), message.attempts(), clock.instant())
                        .ifPresent(due ->
                                outbox.settle(message, OutboxState.UNKNOWN, OutboxState.PENDING, due, "WORKER_LOST"));
            }
        });
    }
}
