package org.oportunidad.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.text.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The parts that others may replace: the clock (tests, demonstration) and the conventions (the country pack). */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Neutral conventions for tests of the platform alone, where no country pack is loaded. */
    @Bean
    @Fallback
    Conventions neutralConventions() {
        return new Conventions() {
            @Override
            public String country() {
                return "CL";
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Currency currency() {
                return Currency.getInstance("USD");
            }

            @Override
            public List<Language> languages() {
                return List.of(Language.values());
            }

            @Override
            public String numberingSystem(Language language) {
                return "latn";
            }
        };
    }
}
