package org.oportunidad.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, money, shares and dates stand as their readers write them, wherever the server is. */
class FormatsTests {

    private static final Formats CHILE = new Formats(new Place("CL", "America/Santiago", "CLP", "latn"));
    private static final Formats JORDAN = new Formats(new Place("JO", "Asia/Amman", "JOD", "arab"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ES | 5.002 | 18,0% | $1.500 | 24 de noviembre de 2026, 23:30
            EN | 5,002 | 18.0% | CLP 1,500 | November 24, 2026, 23:30
            FR | 5 002 | 18,0 % | 1 500 $CL | 24 novembre 2026, 23:30
            AR | 5,002 | 18.0% | 1,500 CLP | 24 نوفمبر 2026، 23:30
            HI | 5,002 | 18.0% | CLP 1,500 | 24 नवंबर, 2026, 23:30
            HT | 5 002 | 18,0 % | 1 500 $CL | 24 novanm 2026, 23:30
            """)
    void chileansOfEachLanguage(Language language, String number, String share, String price, String moment) {
        assertThat(plain(CHILE.number(language, 5002))).isEqualTo(number);
        assertThat(plain(CHILE.percent(language, 0.18, 1))).isEqualTo(share);
        assertThat(plain(CHILE.money(language, 1500))).isEqualTo(price);
        assertThat(CHILE.dateTime(language, Instant.parse("2026-11-25T02:30:00Z")))
                .isEqualTo(moment);
    }

    @Test
    void termThatEndsWithTheDayBeforeIsSaidAsADay() {
        assertThat(CHILE.until(Language.ES, Instant.parse("2026-12-04T03:00:00Z")))
                .isEqualTo("4 de diciembre de 2026");
        assertThat(CHILE.until(Language.ES, Instant.parse("2026-12-04T03:01:00Z")))
                .isEqualTo("4 de diciembre de 2026, 00:01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AR | ٥٬٠٠٢ | ١٨٫٠٪ | ٢٫٥٠٠ د.أ. | الثلاثاء، ٢٤ تشرين الثاني
            EN | 5,002 | 18.0% | JOD 2.500 | Tuesday, November 24
            """)
    void jordaniansWithThreeDecimalsInTheDinar(
            Language language, String number, String share, String price, String day) {
        assertThat(plain(JORDAN.number(language, 5002))).isEqualTo(number);
        assertThat(plain(JORDAN.percent(language, 0.18, 1))).isEqualTo(share);
        assertThat(plain(JORDAN.money(language, 2500))).isEqualTo(price);
        assertThat(JORDAN.day(language, LocalDate.of(2026, 11, 24))).isEqualTo(day);
    }

    @Test
    void manyReadersAtOnceEachSeeTheirDate() throws Exception {
        var day = LocalDate.of(2026, 11, 24);
        List<Callable<String>> readers = IntStream.range(0, 20_000)
                .mapToObj(i -> (Callable<String>) () -> CHILE.date(i % 2 == 0 ? Language.ES : Language.EN, day))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var seen : threads.invokeAll(readers)) {
                assertThat(seen.get()).isIn("24 de noviembre de 2026", "November 24, 2026");
            }
        }
    }

    /** Without the invisible marks of direction and with ordinary spaces. */
    private static String plain(String shown) {
        return shown.replaceAll("[\\u200e\\u200f\\u061c]", "").replaceAll("[\\u00a0\\u202f]", " ");
    }

    private record Place(String country, String zoneName, String money, String digits) implements Conventions {
        @Override
        public ZoneId zone() {
            return ZoneId.of(zoneName);
        }

        @Override
        public Currency currency() {
            return Currency.getInstance(money);
        }

        @Override
        public List<Language> languages() {
            return List.of(Language.values());
        }

        @Override
        public String numberingSystem(Language language) {
            return language == Language.AR ? digits : "latn";
        }
    }
}
