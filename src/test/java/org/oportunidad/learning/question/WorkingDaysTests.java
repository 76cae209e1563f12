package org.oportunidad.learning.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One working day, on the calendar of a country. */
class WorkingDaysTests {

    private static final Set<LocalDate> FEASTS = Set.of(LocalDate.parse("2026-09-18"), LocalDate.parse("2026-09-19"));

    @ParameterizedTest
    @CsvSource({
        // Chile: Saturday and Sunday; the clock goes forward in the night to Sunday 6 September 2026
        "America/Santiago, 2026-09-02T16:30, 1, 2026-09-03T16:30",
        "America/Santiago, 2026-09-04T16:30, 1, 2026-09-07T16:30",
        "America/Santiago, 2026-09-05T10:00, 1, 2026-09-07T23:59",
        "America/Santiago, 2026-09-06T23:00, 2, 2026-09-08T23:59",
        // the eighteenth and nineteenth of September are holidays, a Friday and a Saturday
        "America/Santiago, 2026-09-17T16:30, 1, 2026-09-21T16:30",
        "America/Santiago, 2026-09-18T10:00, 1, 2026-09-21T23:59",
        // Jordan: Friday and Saturday
        "Asia/Amman, 2026-09-03T16:30, 1, 2026-09-06T16:30",
        "Asia/Amman, 2026-09-04T10:00, 1, 2026-09-06T23:59",
    })
    void whatIsAskedIsDueAfterWorkingDays(String zone, LocalDateTime asked, int days, LocalDateTime due) {
        var id = ZoneId.of(zone);
        var weekend = zone.startsWith("Asia")
                ? EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                : EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        var counted = new WorkingDays(id, weekend, FEASTS::contains)
                .after(asked.atZone(id).toInstant(), days);

        assertThat(counted.atZone(id).toLocalDateTime()).isEqualTo(due);
    }
}
