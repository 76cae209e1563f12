package org.oportunidad.messaging.outbox;

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

/** Works on the outbox in the background: every few seconds on one node, and at once on the node that queued something. */
@Component
class OutboxWorker {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Dispatch dispatch;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("outbox").factory());
    private final AtomicBoolean woken = new AtomicBoolean();

    OutboxWorker(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** Starts the work soon, once for however many calls come meanwhile. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    woken.set(false);
                    work();
                });
            } catch (RejectedExecutionException e) {
                log.info("The outbox is closed; what is queued waits for the next start");
            }
        }
    }

    private void work() {
        try {
            dispatch.all();
        } catch (RuntimeException e) {
            log.error(
                    "The outbox stopped and goes on at its next turn: {}",
                    e.getClass().getName());
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }

    @Bean
    static RecurringTask<Void> sendMessagesTask(Dispatch dispatch) {
        return Tasks.recurring("messaging-send", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> dispatch.all());
    }

    @Bean
    static RecurringTask<Void> forgetMessagesTask(OutboxTable table, Clock clock) {
        return Tasks.recurring("messaging-forget", FixedDelay.ofHours(6))
                .execute((instance, context) ->
                        table.forgetSettledBefore(clock.instant().minus(KEPT)));
    }
}
