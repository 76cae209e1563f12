package org.oportunidad.support.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of support, safe with many nodes. */
@Configuration(proxyBeanMethods = false)
class WorkJobs {

    @Bean
    RecurringTask<Void> raiseWorkTask(RaiseWork work) {
        return Tasks.recurring("support-raise-work", FixedDelay.ofHours(1))
                .execute((instance, context) -> work.raise());
    }
}
