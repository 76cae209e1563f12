package org.oportunidad.platform.ratelimit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes allowances that are full again, which say nothing any more. */
@Configuration(proxyBeanMethods = false)
class ForgetOldBuckets {

    @Bean
    RecurringTask<Void> forgetOldBucketsTask(BucketTable table) {
        return Tasks.recurring("platform-forget-buckets", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> table.forgetExpired());
    }
}
