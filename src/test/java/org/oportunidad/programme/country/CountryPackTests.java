package org.oportunidad.programme.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Region;

/** What the packs of the six countries say. */
class CountryPackTests {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private static InstalledCountry country(String code) {
        return new InstalledCountry(PackReader.read(code), parameter -> Optional.empty(), List::of);
    }

    @Test
    void chileHasItsCommunesProvincesAndRegions() {
        var chile = country("CL");

        assertThat(chile.communes()).hasSize(346);
        assertThat(chile.communes().stream().map(Commune::provinceCode).distinct())
                .hasSize(56);
        assertThat(chile.regions()).hasSize(16);
        assertThat(chile.communes())
                .allMatch(c -> c.cut().matches("[0-9]{5}") && c.cut().startsWith(c.provinceCode()))
                .allMatch(c -> c.provinceCode().startsWith(c.region().code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CL", "JO", "CM", "IN", "MX", "AU"})
    void eachCountryKnowsItsHolidaysOfThisYearAndTheNextWithTheirSource(String code) {
        var country = country(code);
        for (int year = 2026; year <= 2027; year++) {
            var first = LocalDate.of(year, 1, 1);
            var holidays = first.datesUntil(first.plusYears(1))
                    .flatMap(day -> country.holiday(day).stream())
                    .distinct()
                    .toList();
            assertThat(holidays).hasSizeGreaterThanOrEqualTo(3).allSatisfy(holiday -> {
                assertThat(holiday.source()).isNotBlank();
                assertThat(country.locales())
                        .allSatisfy(locale -> assertThat(holiday.names()).containsKey(locale.getLanguage()));
            });
        }
    }

    @Test
    void chileRestsInSeptemberAndJordanWorksShorterHoursInRamadan() {
        assertThat(country("CL")
                        .holiday(LocalDate.of(2026, 9, 18))
                        .orElseThrow()
                        .name(Locale.forLanguageTag("es")))
                .isEqualTo("Independencia Nacional");
        assertThat(country("CL").holiday(LocalDate.of(2026, 9, 17))).isEmpty();
        var ramadan = country("JO").shorterDay(LocalDate.of(2027, 2, 20)).orElseThrow();
        assertThat(ramadan.covers(LocalTime.of(13, 0), 90)).isTrue();
        assertThat(ramadan.covers(LocalTime.of(14, 0), 90)).isFalse();
        assertThat(ramadan.covers(LocalTime.of(19, 0), 90)).isFalse();
        assertThat(ramadan.when().expected()).isTrue();
        assertThat(country("JO").shorterDay(LocalDate.of(2027, 6, 20))).isEmpty();
        assertThat(country("CL").shorterDay(LocalDate.of(2027, 2, 20))).isEmpty();
    }

    @Test
    void chileListsItsRegionsFromNorthToSouth() {
        assertThat(country("CL").regions().stream().map(Region::code).collect(Collectors.joining(" ")))
                .isEqualTo("15 01 02 03 04 05 13 06 07 16 08 09 14 10 11 12");
    }

    @ParameterizedTest
    @CsvSource({
        "01,7", "02,9", "03,9", "04,15", "05,38", "06,33", "07,30", "08,33", "09,32", "10,30", "11,10", "12,11",
        "13,52", "14,12", "15,4", "16,21"
    })
    void everyRegionOfChileHasItsCommunes(String region, int count) {
        assertThat(country("CL").communes())
                .filteredOn(c -> c.region().code().equals(region))
                .hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"08206,Los Álamos", "08301,Los Ángeles", "16206,Ránquil", "01101,Iquique", "13120,Ñuñoa"})
    void communesCarryTheirAccents(String cut, String name) {
        assertThat(country("CL").commune(cut)).map(Commune::name).contains(name);
    }

    @Test
    void codesBeforeTheRegionOfNubleFindTodaysCommune() {
        assertThat(country("CL").commune("08401")).map(Commune::cut).contains("16101");
    }

    @Test
    void jordanIsArabicFirstWithItsOwnWeekendAndThreeDecimals() {
        var jordan = country("JO");

        assertThat(jordan.locales().getFirst()).isEqualTo(ARABIC);
        assertThat(jordan.weekend()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(jordan.currency().getDefaultFractionDigits()).isEqualTo(3);
        assertThat(jordan.regions()).hasSize(12).allMatch(r -> r.name().matches("[\\p{IsArabic} ]+"));
        assertThat(jordan.communes()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"CL,16,CLP,es", "JO,12,JOD,ar", "CM,10,XAF,fr", "IN,36,INR,hi", "MX,32,MXN,es", "AU,8,AUD,en"})
    void sixCountriesAreThere(String code, int regions, String currency, String language) {
        var country = country(code);

        assertThat(country.code()).isEqualTo(code);
        assertThat(country.regions()).hasSize(regions);
        assertThat(country.currency().getCurrencyCode()).isEqualTo(currency);
        assertThat(country.locales().getFirst().getLanguage()).isEqualTo(language);
        assertThat(country.locales()).hasSize(6);
        assertThat(country.zones()).isNotEmpty();
        assertThat(country.documents())
                .isNotEmpty()
                .allMatch(d -> d.name(ARABIC).length() > 2);
        assertThat(country.helpLines(LocalDate.of(2026, 11, 24))).isNotEmpty();
        assertThat(new CountryConventions(PackReader.read(code)).languages()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CL", "JO", "CM", "IN", "MX", "AU"})
    void parametersHaveDefaultsWithinTheirBoundsAndASource(String code) {
        assertThat(country(code).parameters())
                .hasSizeGreaterThan(25)
                .allMatch(p -> p.allows(p.defaultValue()) && !p.source().isBlank());
    }

    @Test
    void aSetValueWinsOverTheDefaultUnlessItIsOutOfBounds() {
        var set = new InstalledCountry(
                PackReader.read("CL"), c -> Optional.of(c.equals("small-cell-threshold") ? 20 : 9_999), List::of);

        assertThat(set.parameter("small-cell-threshold")).isEqualTo(20);
        assertThat(set.parameter("dropout-tries")).isEqualTo(3);
        assertThatThrownBy(() -> set.parameter("unheard-of")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHelpLineAnswersOnWorkingDaysUntilMidnight() {
        var line = country("CL").helpLines(LocalDate.of(2026, 11, 24)).getFirst();

        assertThat(line.number()).isEqualTo("1455");
        assertThat(line.answersAt(ZonedDateTime.parse("2026-11-24T23:59:00-03:00[America/Santiago]")))
                .isTrue();
        assertThat(line.answersAt(ZonedDateTime.parse("2026-11-24T07:59:00-03:00[America/Santiago]")))
                .isFalse();
        assertThat(line.answersAt(ZonedDateTime.parse("2026-11-28T12:00:00-03:00[America/Santiago]")))
                .isFalse();
        assertThat(country("CL").helpLines(LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void documentsAreCheckedBeforeTheyAreKept() {
        var run = country("CL").document("RUN").orElseThrow();
        var curp = country("MX").document("CURP").orElseThrow();

        assertThat(run.normalise("12.345.678-5")).contains("123456785");
        assertThat(run.normalise("12.345.678-6")).isEmpty();
        assertThat(run.format("123456785")).isEqualTo("12.345.678-5");
        assertThat(curp.normalise("hegg560427mvzrrl04")).contains("HEGG560427MVZRRL04");
        assertThat(curp.normalise("HEGG560427MVZRRL05")).isEmpty();
    }

    @Test
    void chileHasTwoRoutesAndTheOthersThree() {
        assertThat(new PackRoutes(PackReader.read("CL").routes()).levels())
                .extracting(level -> level.id().value())
                .containsExactly(
                        "entrepreneurship/basic",
                        "entrepreneurship/advanced",
                        "employment/basic",
                        "employment/advanced");
        assertThat(PackReader.read("JO").routes()).hasSize(3);
    }

    @Test
    void theMapHasAnOutlineForEveryCommuneButOne() throws IOException {
        var chile = country("CL");
        var map = chile.map().orElseThrow();
        try (var in = map.open()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var lacking = new HashSet<String>();
            chile.communes().stream()
                    .filter(c -> !text.contains("\"" + c.cut() + "\""))
                    .forEach(c -> lacking.add(c.cut()));
            assertThat(lacking).containsExactly("12202");
        }
    }
}
