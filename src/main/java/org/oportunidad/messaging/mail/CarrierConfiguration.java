package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.phone.ShownLetterTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses the way out: a demonstration never writes to real addresses, whatever is set up. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

    @Bean
    Carrier carrier(
            Environment environment,
            ShownLetterTable shown,
            ObjectProvider<JavaMailSender> smtp,
            @Value("${oportunidad.mail.from:${spring.mail.username:no-reply@localhost}}") String from) {
        if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
            return new PhoneCarrier(shown);
        }
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? new NoCarrier() : new SmtpCarrier(sender, from);
    }
}
