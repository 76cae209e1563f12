package org.oportunidad.messaging.whatsapp;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on what the channel told: at once on the node that heard it, and every few seconds on one node. */
@Component
public class EventWorker {

    private static final Logger log = LoggerFactory.getLogger(EventWorker.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final EventTable events;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("whatsapp").factory());
    private final AtomicBoolean woken = new AtomicBoolean();

    EventWorker(EventTable events, Intake intake, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    woken.set(false);
                    all();
                });
            } catch (RejectedExecutionException e) {
                log.info("What WhatsApp told waits for the next start");
            }
        }
    }

    /** Works until nothing is due. What cannot be worked on is tried again later and does not hold up the rest. */
    public void all() {
        while (one()) {
            // the next
        }
    }

    private boolean one() {
        var failed = new java.util.concurrent.atomic.AtomicReference<java.util.UUID>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var event = events.next(clock.instant());
                event.ifPresent(one -> {
                    failed.set(one.id());
                    intake.take(one.body());
                    events.done(one.id());
                });
                return event.isPresent();
            }));
        } catch (RuntimeException e) {
            log.error(
                    "An event of WhatsApp could not be worked on: {} {}",
                    e.getClass().getName(),
                    state(e));
            if (failed.get() == null) {
                return false;
            }
            transaction.executeWithoutResult(status -> events.failed(failed.get(), clock.instant()));
            return true;
        }
    }

    /** The code of the database, which says what kind of thing went wrong and nothing of what was told. */
    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql) {
                return String.valueOf(sql.getSQLState());
            }
        }
        return "";
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }

    @Bean
    static RecurringTask<Void> workOnWhatsAppEventsTask(EventWorker worker) {
        return Tasks.recurring("messaging-whatsapp-events", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> worker.all());
    }

    @Bean
    static RecurringTask<Void> forgetWhatsAppEventsTask(EventTable events, Clock clock) {
        return Tasks.recurring("messaging-whatsapp-forget", FixedDelay.ofHours(6))
                .execute((instance, context) -> events.forgetSeenBefore(clock.instant(), KEPT));
    }
}
