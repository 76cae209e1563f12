package org.oportunidad.workshops.seat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that frees places of women who left. */
@Configuration(proxyBeanMethods = false)
class SeatJobs {

    @Bean
    RecurringTask<Void> tidySeatsTask(Seats seats) {
        return Tasks.recurring("workshops-tidy-seats", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> seats.tidy());
    }
}
