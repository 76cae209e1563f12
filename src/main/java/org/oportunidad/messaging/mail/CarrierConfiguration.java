package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.phone.ShownLetterTable;
import org.oportunidad.messaging.sms.SmsCarrier;
import org.oportunidad.messaging.sms.SmsGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses the ways out: a demonstration never writes to real addresses, whatever is set up. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

    @Bean
    Carrier mailCarrier(
            Environment environment,
            ShownLetterTable shown,
            ObjectProvider<JavaMailSender> smtp,
            @Value("${oportunidad.mail.from:${spring.mail.username:no-reply@localhost}}") String from,
            @Value("${oportunidad.mail.answers-to:}") String answersTo) {
        if (isInvented(environment)) {
            return new PhoneCarrier(shown, Channel.EMAIL);
        }
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? new NoCarrier() : new SmtpCarrier(sender, from, answersTo);
    }

    @Bean
    Carrier smsCarrier(Environment environment, ShownLetterTable shown, SmsGateway.Settings settings) {
        return isInvented(environment) ? new PhoneCarrier(shown, Channel.SMS) : new SmsCarrier(settings);
    }

    @Bean
    SmsGateway.Settings smsSettings(
            @Value("${oportunidad.sms.shape:}") String shape,
            @Value("${oportunidad.sms.url:}") String url,
            @Value("${oportunidad.sms.user:}") String user,
            @Value("${oportunidad.sms.secret:}") String secret,
            @Value("${oportunidad.sms.sender:}") String sender,
            @Value("${oportunidad.sms.receipts-address:}") String receipts) {
        return new SmsGateway.Settings(shape, url, user, secret, sender, receipts);
    }

    private static boolean isInvented(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo | test"));
    }
}
