package org.oportunidad.learning.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what waits every few seconds; of very much, as after taking over many histories, only so much at a time. */
@Configuration(proxyBeanMethods = false)
class TellingJob {

    private static final int MOST_BATCHES = 20;

    @Bean
    RecurringTask<Void> tellFactsTask(TellFacts facts) {
        return Tasks.recurring("learning-tell", FixedDelay.ofSeconds(10)).execute((instance, context) -> {
            int batches = 0;
            while (batches++ < MOST_BATCHES && TellFacts.whole(facts.some())) {
                // goes on with the next batch
            }
        });
    }
}
