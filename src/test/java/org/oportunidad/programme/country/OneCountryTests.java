package org.oportunidad.programme.country;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.platform.database.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** One deployment is one country, from its first start on. */
@ModuleTest
class OneCountryTests {

    @Autowired
    private InstallationTable installation;

    @Autowired
    private Clock clock;

    @Test
    void dataOfOneCountryIsNotReadByTheRulesOfAnother() {
        assertThatCode(() -> started("CL")).doesNotThrowAnyException();
        assertThatThrownBy(() -> started("JO"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("This data is of CL")
                .hasMessageContaining("OPORTUNIDAD_COUNTRY=CL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "cl", "Chile", ""})
    void countryWithoutAPackIsNamedInOneLine(String country) {
        assertThatThrownBy(() -> PackReader.read(country))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("OPORTUNIDAD_COUNTRY=" + country + ": ");
    }

    private void started(String country) {
        new OneCountry(PackReader.read(country), installation, clock).afterSingletonsInstantiated();
    }
}
