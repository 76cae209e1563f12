package org.oportunidad.workshops.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.workshops.completion.Hours.Rule;

/** What counts of workshop hours. */
class HoursTests {

    private static final Rule CHILE = new Rule(75, 100);

    @Test
    void threeQuartersAreAskedForRoundedUp() {
        assertThat(new Hours(361, 0, 0).asked(CHILE)).isEqualTo(271);
        assertThat(new Hours(0, 0, 0).asked(CHILE)).isZero();
    }

    @Test
    void recoveredCountsBesideLive() {
        var hours = new Hours(360, 180, 90);

        assertThat(hours.done(CHILE)).isEqualTo(270);
        assertThat(hours.left(CHILE)).isZero();
    }

    @Test
    void countryMayLimitWhatCanBeRecovered() {
        var half = new Rule(75, 50);

        assertThat(new Hours(360, 0, 360).done(half)).isEqualTo(135);
        assertThat(new Hours(360, 135, 360).left(half)).isZero();
        assertThat(new Hours(360, 0, 360).done(new Rule(75, 0))).isZero();
    }

    @Test
    void whatSheBroughtFromAnotherCohortFillsWhatIsLeft() {
        assertThat(Hours.sum(List.of(new Hours(180, 90, 0), new Hours(0, 60, 30))))
                .isEqualTo(new Hours(180, 150, 30));
        assertThat(Hours.sum(List.of(new Hours(180, 90, 60), new Hours(0, 400, 400))))
                .isEqualTo(new Hours(180, 120, 60));
        assertThat(Hours.sum(List.of(new Hours(0, 60, 0)))).isEqualTo(Hours.NONE);
    }

    @Test
    void moreThanAllOfOneWorkshopDoesNotMakeUpForAnother() {
        var hours = Hours.sum(List.of(new Hours(180, 400, 90), new Hours(180, 0, 0)));

        assertThat(hours).isEqualTo(new Hours(360, 180, 0));
        assertThat(hours.left(CHILE)).isEqualTo(90);
    }
}
