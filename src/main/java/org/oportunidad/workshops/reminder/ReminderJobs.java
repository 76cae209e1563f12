package org.oportunidad.workshops.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the reminders. */
@Configuration(proxyBeanMethods = false)
class ReminderJobs {

    @Bean
    RecurringTask<Void> remindTask(Remind remind) {
        return Tasks.recurring("workshops-remind", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> remind.all());
    }
}
