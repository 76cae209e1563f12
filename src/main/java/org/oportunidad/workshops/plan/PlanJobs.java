package org.oportunidad.workshops.plan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that keeps the hours on the wall when the rules of a zone change. */
@Configuration(proxyBeanMethods = false)
class PlanJobs {

    @Bean
    RecurringTask<Void> keepPromisesTask(PlanWorkshops plan) {
        return Tasks.recurring("workshops-keep-promises", FixedDelay.ofHours(6))
                .execute((instance, context) -> plan.keepPromises());
    }
}
