package org.oportunidad.messaging.whatsapp;

import java.time.Clock;
import java.util.List;
import org.oportunidad.messaging.WhatsAppConnection;
import org.oportunidad.messaging.carrier.Carrier;
import org.oportunidad.messaging.sender.SenderTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Our number, and a chain of its own for what the API tells: no cookie counts, so there is no form token to ask for. */
@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {

    /** A double brings its own connection; a demonstration without one has none, whatever is set up. */
    @Bean
    CloudApi cloudApi(
            Environment environment,
            ObjectProvider<WhatsAppConnection> doubles,
            @Value("${oportunidad.whatsapp.base:https://graph.facebook.com}") String base,
            @Value("${oportunidad.whatsapp.version:v24.0}") String version,
            @Value("${oportunidad.whatsapp.number:}") String number,
            @Value("${oportunidad.whatsapp.token:}") String token,
            @Value("${oportunidad.whatsapp.app-secrets:}") List<String> secrets,
            @Value("${oportunidad.whatsapp.verify-token:}") String verifyToken) {
        var invented = environment.acceptsProfiles(Profiles.of("demo | test"));
        return new CloudApi(doubles.getIfAvailable(() -> invented
                ? WhatsAppConnection.NONE
                : new WhatsAppConnection(
                        base,
                        version,
                        number,
                        token,
                        secrets.stream().filter(secret -> !secret.isBlank()).toList(),
                        verifyToken)));
    }

    @Bean
    Carrier whatsAppCarrier(CloudApi api, SenderTable senders, TemplateTable templates, Clock clock) {
        return new WhatsAppCarrier(api, senders, templates, clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain whatsAppEvents(HttpSecurity http) {
        return http.securityMatcher(WebhookFilter.PATH)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }
}
