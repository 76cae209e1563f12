package org.oportunidad.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.call.CallTaskTable;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Carriers;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.chain.Choice;
import org.oportunidad.messaging.chain.Costs;
import org.oportunidad.messaging.chain.Step;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.sender.SenderTable;
import org.oportunidad.messaging.sent.SentFiles;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.messaging.text.Reply;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands one message over: the attempt is committed before the call, permission is asked once more just before it. */
@Component
class HandOver {

    /** Between two choices, so that one that changes each time does not go round at full speed. */
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final OutboxTable outbox;
    private final InboxTable inbox;
    private final DeliveryTable deliveries;
    private final CallTaskTable calls;
    private final SenderTable senders;
    private final Outcomes outcomes;
    private final Choosing choosing;
    private final Letters letters;
    private final SentFiles media;
    private final Carriers carriers;
    private final Costs costs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandOver(
            OutboxTable outbox,
            InboxTable inbox,
            DeliveryTable deliveries,
            CallTaskTable calls,
            SenderTable senders,
            Outcomes outcomes,
            Choosing choosing,
            Letters letters,
            SentFiles media,
            Carriers carriers,
            Costs costs,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.calls = calls;
        this.senders = senders;
        this.outcomes = outcomes;
        this.choosing = choosing;
        this.letters = letters;
        this.media = media;
        this.carriers = carriers;
        this.costs = costs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does nothing; tests let the worker die here. */
    void reached(KillPoint point) {}

    void carry(Queued message, Delivery.Allowed allowed, Choice.Go go) {
        if (go.step() == Step.CALL) {
            askForACall(message, allowed, go);
            return;
        }
        var delivery = Ids.next();
        reached(KillPoint.BEFORE_ATTEMPT);
        if (!attempt(message, delivery, allowed, go)) {
            return;
        }
        reached(KillPoint.AFTER_ATTEMPT);
        var receipt = hand(message, delivery, go);
        reached(KillPoint.AFTER_CALL);
        transaction.executeWithoutResult(status -> {
            if (receipt.result() != CarrierResult.WITHDRAWN) {
                showInApp(message);
            }
            record(message, delivery, go.step(), receipt);
        });
        reached(KillPoint.AFTER_SETTLE);
    }

    private boolean attempt(Queued message, UUID delivery, Delivery.Allowed allowed, Choice.Go go) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            if (!choosing.hasRoom(message, now)) {
                outbox.settle(message, OutboxState.CLAIMED, OutboxState.PENDING, now, "WEEK_FULL");
                return false;
            }
            var ours = outbox.attempt(message, delivery, now, Dispatch.LEASE);
            if (ours) {
                deliveries.attempted(aTry(message, delivery, allowed, go), now);
            }
            return ours;
        }));
    }

    private DeliveryTable.Try aTry(Queued message, UUID delivery, Delivery.Allowed allowed, Choice.Go go) {
        return new DeliveryTable.Try(
                delivery,
                message.participantId(),
                message.id(),
                message.purpose(),
                message.template(),
                allowed.locale().getLanguage(),
                go.step(),
                go.template(),
                costs.of(go.step()));
    }

    /** What was right when the attempt was written may be wrong by now: a consent, a switch, the day after her last word. */
    private Receipt hand(Queued message, UUID delivery, Choice.Go meant) {
        var decision =
                Objects.requireNonNull(transaction.execute(status -> choosing.chooseAgain(message, clock.instant())));
        if (!(decision instanceof Decision.Way way)) {
            return Receipt.of(decision instanceof Decision.Later ? CarrierResult.CHANGED : CarrierResult.WITHDRAWN);
        }
        if (!(way.choice() instanceof Choice.Go go) || go.step() != meant.step()) {
            return Receipt.of(CarrierResult.CHANGED);
        }
        var beside = beside(message, way.allowed(), go);
        var letter = beside.isNothing()
                ? letters.write(message.template(), message.values(), way.allowed(), go.address())
                : letters.onlyWords(message.values(), way.allowed(), go.address());
        reached(KillPoint.BEFORE_CALL);
        return carriers.carry(
                go.step().channel(),
                new Parcel(
                        delivery,
                        letter,
                        go.template(),
                        go.template() == null ? Map.of() : message.values(),
                        go.contact(),
                        answers(message, go.step()),
                        beside));
    }

    /** Files and buttons go with free words only, and to a discreet woman only where the words name nothing. */
    private Parcel.Beside beside(Queued message, Delivery.Allowed to, Choice.Go go) {
        if (go.step() != Step.WHATSAPP_FREE || !Letters.goesAsItIs(message.template(), message.values(), to)) {
            return Parcel.Beside.NOTHING;
        }
        var reply = Reply.of(message.values());
        var medium = reply.withFile()
                ? Objects.requireNonNull(transaction.execute(status -> media.of(message.id())))
                        .orElse(null)
                : null;
        return medium == null && reply.choices().isEmpty()
                ? Parcel.Beside.NOTHING
                : new Parcel.Beside(
                        medium,
                        reply.choices(),
                        letters.choose(Language.of(to.locale().getLanguage()).orElse(Language.ES)));
    }

    private @Nullable String answers(Queued message, Step step) {
        return step == Step.EMAIL && message.purpose() == Purpose.REPLY
                ? senders.lastWord(message.participantId(), Channel.EMAIL).orElse(null)
                : null;
    }

    /** No call of a provider, so it happens together with its record. */
    private void askForACall(Queued message, Delivery.Allowed allowed, Choice.Go go) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (outbox.settle(message, OutboxState.CLAIMED, OutboxState.CONFIRMED, now, "CALL_TASK")) {
                var delivery = Ids.next();
                deliveries.attempted(aTry(message, delivery, allowed, go), now);
                calls.open(message.participantId(), message.id(), message.template(), now);
                showInApp(message);
            }
        });
    }

    /** Every message but a code is in her inbox too. */
    private void showInApp(Queued message) {
        if (message.purpose() != Purpose.SIGN_IN) {
            inbox.add(message.id(), message.participantId());
        }
    }

    private void record(Queued message, UUID delivery, Step step, Receipt receipt) {
        Instant now = clock.instant();
        var code = receipt.code() == null ? receipt.result().name() : receipt.code();
        switch (receipt.result()) {
            case CONFIRMED -> {
                deliveries.accepted(delivery, receipt.providerId(), now);
                outbox.settle(message, OutboxState.ATTEMPTED, OutboxState.CONFIRMED, now, null);
                outcomes.catchUp(message.id(), delivery, step);
            }
            case UNKNOWN -> {
                unknown(message, code, message.attempts() + 1);
                outcomes.catchUp(message.id(), delivery, step);
            }
            case UNREACHABLE -> {
                deliveries.refused(delivery, code, now);
                failed(message, step, code, RetryRule.afterFailure(message.purpose(), message.attempts() + 1, now));
            }
            case REFUSED, NOT_SET_UP -> {
                deliveries.refused(delivery, code, now);
                failed(message, step, code, Optional.empty());
            }
            case CHANGED -> {
                deliveries.refused(delivery, code, now);
                outbox.settle(message, OutboxState.ATTEMPTED, OutboxState.FAILED, now, code);
                outbox.settle(message, OutboxState.FAILED, OutboxState.PENDING, now.plus(BREATH), code);
            }
            case WITHDRAWN -> {
                deliveries.refused(delivery, code, now);
                outbox.settle(message, OutboxState.ATTEMPTED, OutboxState.FAILED, now, code);
                outbox.settle(message, OutboxState.FAILED, OutboxState.DEAD, now, code);
            }
        }
    }

    /** The same step later, or the next step now. */
    private void failed(Queued message, Step step, String code, Optional<Instant> again) {
        outbox.settle(message, OutboxState.ATTEMPTED, OutboxState.FAILED, clock.instant(), code);
        again.ifPresentOrElse(
                due -> outbox.settle(message, OutboxState.FAILED, OutboxState.PENDING, due, code),
                () -> outbox.nextStep(message, OutboxState.FAILED, step, clock.instant(), code));
    }

    private void unknown(Queued message, String reason, int attempts) {
        Instant now = clock.instant();
        outbox.settle(message, OutboxState.ATTEMPTED, OutboxState.UNKNOWN, now, reason);
        RetryRule.afterUnknown(message.purpose(), attempts, now)
                .ifPresent(due -> outbox.settle(message, OutboxState.UNKNOWN, OutboxState.PENDING, due, reason));
    }

    /** A worker died between its attempt and the answer: what may be repeated is, the rest waits for a human. */
    void settleLost(int most) {
        transaction.executeWithoutResult(status -> {
            for (Queued message : outbox.lost(clock.instant(), most)) {
                showInApp(message);
                unknown(message, "WORKER_LOST", message.attempts());
            }
        });
    }
}
