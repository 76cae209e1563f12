package org.oportunidad.identity.records;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes sessions, codes and challenges a day after their end. */
@Configuration(proxyBeanMethods = false)
class ForgettingJobs {

    @Bean
    RecurringTask<Void> forgetEndedSignInsTask(RecordsTable table, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("identity-forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> transaction.executeWithoutResult(
                        status -> table.forget(clock.instant().minus(Duration.ofDays(1)))));
    }
}
