package org.oportunidad.workshops.room;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks by which rooms are asked and their records taken. */
@Configuration(proxyBeanMethods = false)
class RoomJobs {

    @Bean
    RecurringTask<Void> askRoomsTask(RoomRecord record) {
        return Tasks.recurring("workshops-ask-rooms", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> record.ask());
    }

    @Bean
    RecurringTask<Void> takeRoomRecordsTask(RoomRecord record) {
        return Tasks.recurring("workshops-take-room-records", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> record.takeAll());
    }
}
