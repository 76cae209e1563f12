package org.oportunidad.referral.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is promised is promised on days on which somebody works. */
class DueTimeTests {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 8);
    private static final DueTime DUE = new DueTime(
            SANTIAGO,
            day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) || day.equals(HOLIDAY));

    @Test
    void hoursPassOnWorkingDaysOnly() {
        assertThat(DUE.after(at("2026-12-02T15:00"), 24)).isEqualTo(at("2026-12-03T15:00"));
        assertThat(DUE.after(at("2026-12-04T15:00"), 24)).as("over a weekend").isEqualTo(at("2026-12-07T15:00"));
        assertThat(DUE.after(at("2026-12-05T15:00"), 24)).as("on a Saturday").isEqualTo(at("2026-12-09T00:00"));
        assertThat(DUE.after(at("2026-12-07T15:00"), 24)).as("before a holiday").isEqualTo(at("2026-12-09T15:00"));
        assertThat(DUE.after(at("2026-12-02T15:00"), 1)).isEqualTo(at("2026-12-02T16:00"));
    }

    @Test
    void countryThatNeverWorksIsNotWaitedForForEver() {
        var never = new DueTime(SANTIAGO, day -> true);

        assertThat(never.after(at("2026-12-02T15:00"), 24)).isAfter(at("2026-12-02T15:00"));
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(SANTIAGO).toInstant();
    }
}
