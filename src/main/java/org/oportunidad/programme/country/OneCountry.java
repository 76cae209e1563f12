package org.oportunidad.programme.country;

import java.time.Clock;
import org.oportunidad.platform.database.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to read the data of one country by the rules of another, before anybody is served. */
@Component
class OneCountry implements SmartInitializingSingleton {

    private final CountryPack pack;
    private final InstallationTable installation;
    private final Clock clock;

    OneCountry(CountryPack pack, InstallationTable installation, Clock clock) {
        this.pack = pack;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var data = installation.countryOr(pack.code(), clock.instant());
        if (!data.equals(pack.code())) {
            throw new StartRefused(
                    "This data is of %1$s and OPORTUNIDAD_COUNTRY says %2$s: start with".formatted(data, pack.code())
                            + " OPORTUNIDAD_COUNTRY=" + data + " or with another data folder.");
        }
    }
}
