package org.oportunidad.audit.seal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the newest events every 20 seconds, and once a day looks for any that were left behind. */
@Configuration(proxyBeanMethods = false)
class SealingJobs {

    @Bean
    RecurringTask<Void> sealAuditTask(SealEvents events) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> events.sealAll(false));
    }

    @Bean
    RecurringTask<Void> sealLeftBehindTask(SealEvents events) {
        return Tasks.recurring("audit-seal-left-behind", FixedDelay.ofHours(24))
                .execute((instance, context) -> events.sealAll(true));
    }
}
