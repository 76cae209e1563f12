package org.oportunidad.identity.access;

import java.util.List;
import org.oportunidad.identity.session.SessionFilter;
import org.oportunidad.identity.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The chain before every controller: session, origin, form token. Which route is whose stands at the route and is held
 * by the gate, so that missing and denied look the same.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new FormTokens();
    }

    @Bean
    SecurityFilterChain everyRoute(
            HttpSecurity http, Sessions sessions, Gate gate, CsrfTokenRepository csrfTokens, SiteAddress site) {
        return http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new SessionContexts()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new KnownPerson(gate), SecurityContextHolderFilter.class)
                .addFilterBefore(new SameOrigin(site), CsrfFilter.class)
                .build();
    }

    @Bean
    WebMvcConfigurer gateBeforeEveryRoute(Gate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument());
            }
        };
    }
}
