package org.oportunidad.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.chain.Choice;
import org.oportunidad.messaging.inbox.InboxTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings due messages to their channel: asks whether and how each may go, and has it handed over. */
@Component
public class Dispatch {

    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 50;

    /** So many women at once: a channel that answers slowly holds up those who wait for it and nobody else. */
    private static final int WOMEN_AT_ONCE = 64;

    /** So soon is looked again at what waits for a channel that somebody stopped. */
    private static final Duration STOPPED = Duration.ofSeconds(30);

    private final OutboxTable outbox;
    private final InboxTable inbox;
    private final Choosing choosing;
    private final HandOver handOver;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatch(
            OutboxTable outbox,
            InboxTable inbox,
            Choosing choosing,
            HandOver handOver,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.choosing = choosing;
        this.handOver = handOver;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing is due; safe to run on many nodes at once. */
    public void all() {
        handOver.settleLost(AT_ONCE);
        while (round()) {
            // what came back meanwhile
        }
    }

    /** Whether anything was due. */
    private boolean round() {
        var free = new Semaphore(WOMEN_AT_ONCE);
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        var any = false;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (failures.isEmpty()) {
                var claimed = Objects.requireNonNull(
                        transaction.execute(status -> outbox.claim(clock.instant(), LEASE, AT_ONCE)));
                handOver.reached(KillPoint.AFTER_CLAIM);
                if (claimed.isEmpty()) {
                    break;
                }
                any = true;
                for (var hers : byWoman(claimed)) {
                    free.acquireUninterruptibly();
                    threads.execute(() -> {
                        try {
                            hers.forEach(this::dispatch);
                        } catch (RuntimeException e) {
                            failures.add(e);
                        } finally {
                            free.release();
                        }
                    });
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.element();
        }
        return any;
    }

    /** Those of one woman go one after the other, in the order in which they were queued. */
    private static Collection<List<Queued>> byWoman(List<Queued> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(Queued::participantId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void dispatch(Queued message) {
        Instant now = clock.instant();
        if (RetryRule.isTooOld(message.purpose(), message.queuedAt(), now)) {
            end(message, DeadLetters.TOO_OLD);
            return;
        }
        switch (Objects.requireNonNull(transaction.execute(status -> choosing.choose(message, now)))) {
            case Decision.Later later -> putBack(message, later.until(), "HER_HOURS");
            case Decision.Refused refused -> end(message, refused.reason().name());
            case Decision.Way way -> follow(message, way, now);
        }
    }

    private void follow(Queued message, Decision.Way way, Instant now) {
        var isOldNews = message.purpose() != Purpose.SIGN_IN
                && message.tried().isEmpty()
                && RetryRule.isOldNews(message.queuedAt(), now);
        switch (way.choice()) {
            case Choice.Wait wait -> putBack(message, now.plus(STOPPED), "STOPPED");
            case Choice.Stay stay -> stay(message, stay.why());
            case Choice.Exhausted none -> exhausted(message);
            case Choice.Go go when isOldNews -> stay(message, Choice.Why.OLD_NEWS);
            case Choice.Go go -> handOver.carry(message, way.allowed(), go);
        }
    }

    private void putBack(Queued message, Instant until, String reason) {
        transaction.executeWithoutResult(status -> {
            if (outbox.settle(message, OutboxState.CLAIMED, OutboxState.PENDING, until, reason)) {
                showInApp(message);
            }
        });
    }

    private void end(Queued message, String reason) {
        transaction.executeWithoutResult(
                status -> outbox.settle(message, OutboxState.CLAIMED, OutboxState.DEAD, clock.instant(), reason));
    }

    /** A code has no inbox to stay in. */
    private void stay(Queued message, Choice.Why why) {
        if (message.purpose() == Purpose.SIGN_IN) {
            end(message, DeadLetters.NO_WAY);
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (outbox.stay(message, clock.instant(), why.name())) {
                showInApp(message);
            }
        });
    }

    private void exhausted(Queued message) {
        transaction.executeWithoutResult(status -> {
            if (outbox.settle(message, OutboxState.CLAIMED, OutboxState.DEAD, clock.instant(), DeadLetters.NO_WAY)) {
                showInApp(message);
            }
        });
    }

    private void showInApp(Queued message) {
        if (message.purpose() != Purpose.SIGN_IN) {
            inbox.add(message.id(), message.participantId());
        }
    }
}
