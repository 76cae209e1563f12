package org.oportunidad.messaging.push;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.OwnPhone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes the phones that have something to tell: at most once an hour each, in her hours, and never twice for one message, since the
 * attempt is committed before the call.
 */
@Component
public class Rings {

    static final Duration PAUSE = Duration.ofHours(1);
    static final Duration NEWS_LIVES = Duration.ofDays(3);

    private static final Logger log = LoggerFactory.getLogger(Rings.class);
    private static final int AT_ONCE = 64;
    private static final int SIDE_BY_SIDE = 8;

    /** A ring that waits at the service for her phone must not ring after her hours: the longest of these that they allow. */
    private static final List<Duration> LIVES =
            List.of(Duration.ofHours(4), Duration.ofHours(1), Duration.ofMinutes(15));

    private final PushPhoneTable phones;
    private final PushCalls calls;
    private final OwnPhone hers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rings(PushPhoneTable phones, PushCalls calls, OwnPhone hers, TransactionTemplate transaction, Clock clock) {
        this.phones = phones;
        this.calls = calls;
        this.hers = hers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is due now; a service that hangs holds up an eighth of it. Safe to run on many nodes at once. */
    public void all() {
        var now = clock.instant();
        try (var hands = Executors.newFixedThreadPool(
                SIDE_BY_SIDE, Thread.ofVirtual().name("ring-", 0).factory())) {
            phones.due(now, now.minus(PAUSE), AT_ONCE).forEach(phone -> hands.execute(() -> quietly(phone)));
        }
    }

    private void quietly(PushPhone phone) {
        try {
            one(phone);
        } catch (RuntimeException e) {
            log.error("A phone could not be told: {}", e.getClass().getName());
        }
    }

    private void one(PushPhone phone) {
        var now = clock.instant();
        var life = Objects.requireNonNull(transaction.execute(status -> take(phone, now)));
        if (life.isEmpty()) {
            return;
        }
        var ring = calls.ring(phone.address(), life.get());
        transaction.executeWithoutResult(status -> record(phone, ring, now));
    }

    /** Asks once more and writes the attempt; empty when it may not ring. */
    private Optional<Duration> take(PushPhone phone, Instant now) {
        if (phone.wantedAt().isBefore(now.minus(NEWS_LIVES))) {
            phones.drop(phone);
            return Optional.empty();
        }
        return switch (hers.mayRing(phone.participantId(), phone.wantedFor(), now)) {
            case Delivery.Later later -> {
                phones.wait(phone.id(), later.until());
                yield Optional.empty();
            }
            case Delivery.Refused refused -> {
                phones.drop(phone);
                yield Optional.empty();
            }
            case Delivery.Allowed allowed ->
                phones.take(phone.id(), now, now.minus(PAUSE)) ? Optional.of(life(phone, now)) : Optional.empty();
        };
    }

    private Duration life(PushPhone phone, Instant now) {
        return LIVES.stream()
                .filter(life -> hers.mayRing(phone.participantId(), phone.wantedFor(), now.plus(life))
                        instanceof Delivery.Allowed)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private void record(PushPhone phone, Ring ring, Instant rang) {
        switch (ring) {
            case Ring.Gone gone -> phones.end(phone.id());
            case Ring.Later later -> {
                var soonest = rang.plus(PAUSE);
                var after = later.after();
                phones.again(phone, after == null || after.isBefore(soonest) ? soonest : after);
            }
            case Ring.Taken taken -> {
                // nothing follows
            }
            case Ring.Failed failed -> {
                // best effort: the message is in her inbox
            }
        }
        phones.count(ring.code(), rang);
    }

    @Bean
    static RecurringTask<Void> ringPhonesTask(Rings rings) {
        return Tasks.recurring("messaging-ring", FixedDelay.ofSeconds(20)).execute((instance, context) -> rings.all());
    }

    @Bean
    static RecurringTask<Void> forgetPhonesTask(PushPhoneTable phones, Clock clock) {
        return Tasks.recurring("messaging-forget-phones", FixedDelay.ofHours(6)).execute((instance, context) -> {
            var now = clock.instant();
            phones.forget(now, now.minus(NEWS_LIVES));
        });
    }
}
