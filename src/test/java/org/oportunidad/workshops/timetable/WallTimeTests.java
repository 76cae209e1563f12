package org.oportunidad.workshops.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.programme.country.CountryPacks;

/** Hours on the wall in all zones of the six countries, each day of a year in which some change their clocks. */
class WallTimeTests {

    private static final LocalDate BEGIN = LocalDate.of(2026, 12, 1);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    @ParameterizedTest
    @ValueSource(strings = {"CL", "JO", "CM", "IN", "MX", "AU"})
    void sameHourEveryWeekStaysThatHourOnTheWallThroughTheYear(String country) {
        for (var zone : CountryPacks.zones(country)) {
            var first = new WallTime(BEGIN, EVENING, zone);
            for (int week = 0; week < 53; week++) {
                var wall = first.weeksLater(week);
                var seen = wall.moment().atZone(zone);
                assertThat(seen.toLocalTime()).as(zone + " " + wall.day()).isEqualTo(EVENING);
                assertThat(seen.toLocalDate()).isEqualTo(BEGIN.plusWeeks(week));
                assertThat(seen.getDayOfWeek()).isEqualTo(BEGIN.getDayOfWeek());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CL", "JO", "CM", "IN", "MX", "AU"})
    void everyHourOfTheYearHasOneMomentAndOnlySkippedOnesDoNotExist(String country) {
        for (var zone : CountryPacks.zones(country)) {
            var rules = zone.getRules();
            var before = Instant.MIN;
            for (var at = BEGIN.atStartOfDay();
                    at.isBefore(BEGIN.plusYears(1).atStartOfDay());
                    at = at.plusMinutes(30)) {
                var wall = new WallTime(at.toLocalDate(), at.toLocalTime(), zone);
                assertThat(wall.exists()).isEqualTo(!skipped(rules, at));
                if (wall.exists()) {
                    assertThat(wall.moment()).as(zone + " " + at).isAfter(before);
                    before = wall.moment();
                    assertThat(wall.moment().atZone(zone).toLocalDateTime()).isEqualTo(at);
                }
            }
        }
    }

    private static boolean skipped(ZoneRules rules, java.time.LocalDateTime at) {
        var change = rules.getTransition(at);
        return change != null && change.isGap();
    }

    @Test
    void meetingsLastTheirMinutesWhateverTheWallSays() {
        var santiago = ZoneId.of("America/Santiago");
        var night = new WallTime(LocalDate.of(2027, 4, 3), LocalTime.of(23, 30), santiago);

        assertThat(Duration.between(night.moment(), night.end(90))).isEqualTo(Duration.ofMinutes(90));
        assertThat(night.moment()).isEqualTo(Instant.parse("2027-04-04T02:30:00Z"));
        assertThat(night.end(90).atZone(santiago).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void hourThatComesTwiceIsTheFirstOne() {
        var santiago = ZoneId.of("America/Santiago");

        assertThat(new WallTime(LocalDate.of(2027, 4, 3), LocalTime.of(23, 0), santiago).moment())
                .isEqualTo(Instant.parse("2027-04-04T02:00:00Z"));
    }

    @Test
    void weekendsAreThoseOfTheCountry() {
        assertThat(List.of("CL", "JO", "CM", "IN", "MX", "AU").stream()
                        .collect(java.util.stream.Collectors.toMap(c -> c, CountryPacks::weekend)))
                .containsAllEntriesOf(Map.of(
                        "JO", java.util.Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        "IN", java.util.Set.of(DayOfWeek.SUNDAY),
                        "CL", java.util.Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }

    @Test
    void someCountryChangesItsClocksInThisYearSoThatTheseTestsTestSomething() {
        assertThat(CountryPacks.zones("CL").stream()
                        .filter(zone -> zone.getRules()
                                        .nextTransition(BEGIN.atStartOfDay(zone).toInstant())
                                != null))
                .isNotEmpty();
        assertThat(CountryPacks.zones("AU").stream()
                        .filter(zone -> zone.getRules()
                                        .nextTransition(BEGIN.atStartOfDay(zone).toInstant())
                                != null))
                .isNotEmpty();
    }
}
