package org.oportunidad.messaging.mailbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks into the mailbox every minute, on one node; a demonstration never does. */
@Configuration(proxyBeanMethods = false)
class MailboxWorker {

    private static final Logger log = LoggerFactory.getLogger(MailboxWorker.class);

    @Bean
    Mailbox mailbox(
            Environment environment,
            @Value("${oportunidad.mailbox.host:}") String host,
            @Value("${oportunidad.mailbox.port:993}") int port,
            @Value("${oportunidad.mailbox.user:}") String user,
            @Value("${oportunidad.mailbox.password:}") String password,
            @Value("${oportunidad.mailbox.folder:INBOX}") String folder,
            @Value("${oportunidad.mailbox.days:30}") int days) {
        return new Mailbox(
                environment.acceptsProfiles(Profiles.of("demo | test"))
                        ? MailboxSettings.NONE
                        : new MailboxSettings(host, port, user, password, folder, days));
    }

    @Bean
    RecurringTask<Void> readMailboxTask(Mailbox mailbox, MailIntake intake, Clock clock) {
        return Tasks.recurring("messaging-mailbox", FixedDelay.ofMinutes(1)).execute((instance, context) -> {
            if (mailbox.isSetUp()) {
                try {
                    mailbox.read(clock.instant(), intake::take);
                } catch (MessagingException e) {
                    log.warn(
                            "The mailbox cannot be read and is tried again: {}",
                            e.getClass().getName());
                }
            }
        });
    }
}
