package org.oportunidad.enrolment.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after imports whose program died on the way. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    @Bean
    RecurringTask<Void> giveUpStaleImportsTask(RunImport run) {
        return Tasks.recurring("enrolment-stale-imports", FixedDelay.ofMinutes(2))
                .execute((instance, context) -> {
                    run.giveUpStale();
                    run.goOnUndoing();
                });
    }
}
