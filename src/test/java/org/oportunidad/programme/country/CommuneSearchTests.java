package org.oportunidad.programme.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;

/** Finding the commune a woman means, however she writes it. */
class CommuneSearchTests {

    private static final Country CHILE =
            new InstalledCountry(PackReader.read("CL"), code -> Optional.empty(), List::of);
    private static final Country JORDAN =
            new InstalledCountry(PackReader.read("JO"), code -> Optional.empty(), List::of);

    @ParameterizedTest
    @CsvSource({
        "Marchigüe,06204",
        "marchigue,06204",
        "MARCHIHUE,06204",
        "Aisén,11201",
        "aysen,11201",
        "Puerto Aysén,11201",
        "Llay Llay,05703",
        "llay-llay,05703",
        "LLAILLAY,05703",
        "La Calera,05502",
        "calera,05502",
        "Paihuano,04105",
        "Paiguano,04105",
        "Coihaique,11101",
        "coyhaique,11101",
        "Trehuaco,16207",
        "til til,13303",
        "ÑUÑOA,13120",
        "nunoa,13120",
        "ohiggins,11302",
        "O'Higgins,11302",
        "los angeles,08301",
        "Viña del mar,05109",
        "Vina del Mar,05109",
        "San Vicente de Tagua Tagua,06117",
        "Cabo de Hornos,12201",
        "01101,01101",
        "  Peñalolén  ,13122",
        "rapa nui,05201",
        "Alto Bio Bio,08314",
        "Padre las Casas,09112"
    })
    void theCommuneThatIsMeantComesFirst(String typed, String cut) {
        assertThat(CHILE.searchCommunes(typed, 5))
                .first()
                .extracting(Commune::cut)
                .isEqualTo(cut);
        assertThat(CHILE.communeNamed(typed)).map(Commune::cut).contains(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "Baldivia,14101",
        "Ballenar,03301",
        "Consepción,08101",
        "Quilicura,13125",
        "Kilicura,13125",
        "Puente Halto,13201",
        "Temcuo,09101",
        "Antofgasta,02101",
        "Providensia,13123",
        "Vitakura,13132",
        "Cuilpue,05801"
    })
    void slipsAndSpellingByEarAreForgiven(String typed, String cut) {
        assertThat(CHILE.searchCommunes(typed, 5)).extracting(Commune::cut).contains(cut);
    }

    @Test
    void aBeginningIsEnoughToBeOffered() {
        assertThat(CHILE.searchCommunes("san p", 8))
                .extracting(Commune::name)
                .contains("San Pedro", "San Pedro de la Paz");
        assertThat(CHILE.communeNamed("san p")).isEmpty();
    }

    @Test
    void theRegionTellsCommunesApart() {
        assertThat(CHILE.communeNamed("Santa Cruz, O'Higgins"))
                .map(Commune::cut)
                .contains("06310");
        assertThat(CHILE.communeNamed("Santa Cruz, Maule")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "🙂", "xyzxyzxyz", "' or 1=1 --", "=1+1"})
    void nonsenseFindsNothing(String typed) {
        assertThat(CHILE.searchCommunes(typed, 5)).isEqualTo(List.of());
        assertThat(CHILE.communeNamed(typed)).isEmpty();
    }

    @Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertThat(CHILE.searchCommunes("a".repeat(10_000), 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"اربد,JO-IR", "إربد,JO-IR", "irbid,JO-IR", "amman,JO-AM", "العاصمة,JO-AM", "الطفيله,JO-AT"})
    void governoratesAreFoundInArabicAndLatinLetters(String typed, String code) {
        assertThat(JORDAN.communeNamed(typed)).map(Commune::cut).contains(code);
    }
}
