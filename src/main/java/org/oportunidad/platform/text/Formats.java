package org.oportunidad.platform.text;

import com.ibm.icu.number.IntegerWidth;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Dates, times, numbers and money as a person of that language in this country writes them. */
@Component
public class Formats {

    /** CLDR has no dates in Haitian Creole (the JDK would print French ones). */
    private static final List<String> HT_MONTHS = List.of(
            "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm");

    private static final List<String> HT_DAYS =
            List.of("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch");

    private static final String DATE = "dMMMMyyyy";
    private static final String DAY = "EEEEdMMMM";

    private final Conventions conventions;
    private final Map<Language, Fixed> fixed = new EnumMap<>(Language.class);
    private final Map<Decimals, LocalizedNumberFormatter> decimals = new ConcurrentHashMap<>();

    public Formats(Conventions conventions) {
        this.conventions = conventions;
        for (var language : Language.values()) {
            fixed.put(language, fixed(rules(language)));
        }
    }

    /**
     * What each language needs again and again. Finding a date's pattern is slow in ICU, so it is done here, once; the
     * formats of dates are copied for each use, because they are not safe for several threads.
     */
    private record Fixed(
            LocalizedNumberFormatter number, LocalizedNumberFormatter twoDigits, DateFormat date, DateFormat day) {}

    /** Numbers with so many decimals, as they are or as percentages; the formatters are safe for all threads. */
    private record Decimals(Language language, int digits, boolean percent) {}

    private static Fixed fixed(ULocale rules) {
        var number = NumberFormatter.withLocale(rules);
        return new Fixed(number, number.integerWidth(IntegerWidth.zeroFillTo(2)), date(DATE, rules), date(DAY, rules));
    }

    private static DateFormat date(String skeleton, ULocale rules) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, rules);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private Fixed of(Language language) {
        return Objects.requireNonNull(fixed.get(language));
    }

    private ULocale rules(Language language) {
        return language.rules(conventions.country(), conventions.numberingSystem(language));
    }

    private LocalizedNumberFormatter numbers(Language language) {
        return of(language).number();
    }

    public String number(Language language, long value) {
        return numbers(language).format(value).toString();
    }

    public String decimal(Language language, double value, int digits) {
        return decimals(new Decimals(language, digits, false)).format(value).toString();
    }

    /** A share between 0 and 1 as a percentage with so many decimals. */
    public String percent(Language language, double share, int digits) {
        return decimals(new Decimals(language, digits, true))
                .format(share * 100)
                .toString();
    }

    private LocalizedNumberFormatter decimals(Decimals wanted) {
        return decimals.computeIfAbsent(wanted, w -> {
            var number = numbers(w.language).precision(Precision.fixedFraction(w.digits));
            return w.percent ? number.unit(MeasureUnit.PERCENT) : number;
        });
    }

    /** An amount in minor units of the country's currency. */
    public String money(Language language, long minorUnits) {
        var currency = conventions.currency();
        var amount = BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits()));
        return numbers(language)
                .unit(Currency.fromJavaCurrency(currency))
                .format(amount)
                .toString();
    }

    /** Day, month and year in words. */
    public String date(Language language, LocalDate date) {
        if (language == Language.HT) {
            return date.getDayOfMonth() + " " + HT_MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
        }
        return format(of(language).date(), date);
    }

    public String date(Language language, Instant moment) {
        return date(language, moment.atZone(conventions.zone()).toLocalDate());
    }

    /** Weekday, day and month in words. */
    public String day(Language language, LocalDate date) {
        if (language == Language.HT) {
            return HT_DAYS.get(date.getDayOfWeek().getValue() - 1) + " " + date.getDayOfMonth() + " "
                    + HT_MONTHS.get(date.getMonthValue() - 1);
        }
        return format(of(language).day(), date);
    }

    public String day(Language language, Instant moment) {
        return day(language, moment.atZone(conventions.zone()).toLocalDate());
    }

    /** Date in words with the hour, in the country's time. */
    public String dateTime(Language language, Instant moment) {
        var local = moment.atZone(conventions.zone());
        return date(language, local.toLocalDate())
                + (language == Language.AR ? "، " : ", ")
                + time(language, local.toLocalTime());
    }

    /** The date in words, with the hour unless the day has just begun. */
    public String until(Language language, Instant moment) {
        var local = moment.atZone(conventions.zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date(language, local.toLocalDate())
                : dateTime(language, moment);
    }

    public String time(Language language, LocalTime time) {
        var two = of(language).twoDigits();
        return two.format(time.getHour()) + ":" + two.format(time.getMinute());
    }

    private static String format(DateFormat shared, LocalDate date) {
        var format = shared.clone();
        return format.format(Date.from(date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
    }
}
