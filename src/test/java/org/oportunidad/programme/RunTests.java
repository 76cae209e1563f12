package org.oportunidad.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check digit of Chile's national number. */
class RunTests {

    @ParameterizedTest
    @ValueSource(strings = {"12.345.678-5", "12345678-5", "123456785", " 12 345 678 - 5 ", "12.345.678–5"})
    void everyUsualSpellingIsTheSameNumber(String typed) {
        assertThat(Run.parse(typed)).contains(new Run(12_345_678));
    }

    @Test
    void checkDigitMayBeKOrZero() {
        assertThat(Run.parse("10.000.013-k")).contains(new Run(10_000_013));
        assertThat(new Run(10_000_004).checkDigit()).isEqualTo('0');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12.345.678-4", "12345678", "", "-", "K", "0-0", "99999999999-1", "12.345.678-5<b>", "١٢٣٤٥٦٧٨-٥"
            })
    void nothingElseIsARun(String typed) {
        assertThat(Run.parse(typed)).isEmpty();
    }

    @Test
    void itIsShownAsPeopleWriteIt() {
        assertThat(new Run(12_345_678)).hasToString("12.345.678-5");
        assertThat(new Run(1_234).toString()).startsWith("1.234-");
        assertThat(new Run(12_345_678).plain()).isEqualTo("123456785");
    }
}
