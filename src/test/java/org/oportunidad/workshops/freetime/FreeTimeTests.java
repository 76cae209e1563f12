package org.oportunidad.workshops.freetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oportunidad.workshops.freetime.FreeTime.Reason;
import org.oportunidad.workshops.freetime.FreeTime.Taken;

/** When a woman could come, and when not. */
class FreeTimeTests {

    private static final FreeTime MONDAY = new FreeTime(
            Set.of("mo_am", "mo_pm", "tu_ev"),
            List.of(new Taken(Set.of(DayOfWeek.MONDAY), at(13, 0), at(14, 30), Reason.CARE)));

    @Test
    void onlyWhatLiesWhollyInFreeHoursFits() {
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(8, 0), at(13, 0))).isTrue();
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(7, 30), at(9, 0))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.TUESDAY, at(17, 30), at(19, 0))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.TUESDAY, at(18, 0), at(22, 0))).isTrue();
        assertThat(MONDAY.fits(DayOfWeek.TUESDAY, at(21, 0), at(22, 30))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.SUNDAY, at(9, 0), at(10, 0))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(9, 0), at(9, 0))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.TUESDAY, at(21, 0), at(1, 0))).isFalse();
    }

    @Test
    void partsThatMeetAreOneStretch() {
        assertThat(MONDAY.withParts(Set.of("we_am", "we_pm", "we_ev")).fits(DayOfWeek.WEDNESDAY, at(12, 0), at(19, 0)))
                .isTrue();
    }

    @Test
    void whatIsTakenShutsOutWhateverTouchesItAndNothingElse() {
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(12, 0), at(13, 30))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(14, 0), at(15, 0))).isFalse();
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(14, 30), at(16, 0))).isTrue();
        assertThat(MONDAY.fits(DayOfWeek.MONDAY, at(11, 30), at(13, 0))).isTrue();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var many = MONDAY.with(new Taken(Set.of(DayOfWeek.SUNDAY, DayOfWeek.FRIDAY), at(9, 0), at(9, 15), null));

        assertThat(FreeTime.read(many.written())).isEqualTo(many);
        assertThat(FreeTime.read(FreeTime.NONE.written())).isEqualTo(FreeTime.NONE);
        assertThat(FreeTime.read(many.withoutReasons().written()).taken())
                .extracting(Taken::reason)
                .containsOnlyNulls();
        assertThat(many.without(0).taken()).hasSize(1);
        assertThat(many.without(-1).without(7)).isEqualTo(many);
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }
}
