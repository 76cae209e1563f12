package org.oportunidad.enrolment.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.oportunidad.enrolment.application.TellAdmitted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of enrolment, safe with many nodes. */
@Configuration(proxyBeanMethods = false)
class EnrolmentJobs {

    @Bean
    RecurringTask<Void> forgetDraftsTask(Housekeeping housekeeping) {
        return Tasks.recurring("enrolment-forget-drafts", FixedDelay.ofHours(1))
                .execute((instance, context) -> housekeeping.forgetDrafts());
    }

    @Bean
    RecurringTask<Void> forgetUnwillingTask(Housekeeping housekeeping) {
        return Tasks.recurring("enrolment-forget-unwilling", FixedDelay.ofHours(1))
                .execute((instance, context) -> housekeeping.forgetUnwilling());
    }

    @Bean
    RecurringTask<Void> reviewPlacesTask(Housekeeping housekeeping) {
        return Tasks.recurring("enrolment-review-places", FixedDelay.ofHours(6))
                .execute((instance, context) -> housekeeping.review());
    }

    @Bean
    RecurringTask<Void> tellAdmittedTask(TellAdmitted admitted) {
        return Tasks.recurring("enrolment-tell-admitted", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> admitted.tell());
    }
}
