package org.oportunidad.platform.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Gives listeners that failed another try, and empties the archive of what was heard long ago. */
@Configuration(proxyBeanMethods = false)
class EventJobs {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> resubmitEventsTask(IncompleteEventPublications events) {
        return Tasks.recurring("platform-resubmit-events", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> events.resubmitIncompletePublicationsOlderThan(GRACE));
    }

    @Bean
    RecurringTask<Void> forgetEventsTask(CompletedEventPublications events) {
        return Tasks.recurring("platform-forget-events", FixedDelay.ofHours(12))
                .execute((instance, context) -> events.deletePublicationsOlderThan(KEPT));
    }
}
