package org.oportunidad.programme.country;

import org.oportunidad.platform.text.Conventions;
import org.oportunidad.programme.Routes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the pack named by {@code oportunidad.country} once, at the start. */
@Configuration(proxyBeanMethods = false)
class CountryConfiguration {

    @Bean
    CountryPack countryPack(@Value("${oportunidad.country:CL}") String country) {
        return PackReader.read(country);
    }

    @Bean
    InstalledCountry country(CountryPack pack, ParameterValues values, KeptHelpLines helpLines) {
        return new InstalledCountry(pack, values, helpLines);
    }

    @Bean
    Conventions conventions(CountryPack pack) {
        return new CountryConventions(pack);
    }

    @Bean
    Routes routes(CountryPack pack) {
        return new PackRoutes(pack.routes());
    }
}
