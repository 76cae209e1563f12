package org.oportunidad.platform.once;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets answered requests after 30 days; a phone that repeats later is recognised by the ids it made itself. */
@Configuration(proxyBeanMethods = false)
class ForgetOldRequests {

    static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> forgetOldRequestsTask(OnceTable table) {
        return Tasks.recurring("platform-forget-requests", FixedDelay.ofHours(1))
                .execute((instance, context) -> table.forgetOlderThan(KEPT));
    }
}
