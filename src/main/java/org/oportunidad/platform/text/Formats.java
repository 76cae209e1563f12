package org.oportunidad.platform.text;

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
import org.springframework.stereotype.Component;

/** Dates, times, numbers and money as a person of that language in this country writes them. */
@Component
public class Formats {

    /** CLDR has no dates in Haitian Creole (the JDK would print French ones). */
    private static final List<String> HT_MONTHS = List.of(
            "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm");

    private static final List<String> HT_DAYS =
            List.of("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch");

    private final Conventions conventions;
    private final Map<Language, LocalizedNumberFormatter> numbers = new EnumMap<>(Language.class);

    public Formats(Conventions conventions) {
        this.conventions = conventions;
        for (var language : Language.values()) {
            numbers.put(language, NumberFormatter.withLocale(rules(language)));
        }
    }

    private ULocale rules(Language language) {
        return language.rules(conventions.country(), conventions.numberingSystem(language));
    }

    private LocalizedNumberFormatter numbers(Language language) {
        return java.util.Objects.requireNonNull(numbers.get(language));
    }

    public String number(Language language, long value) {
        return numbers(language).format(value).toString();
    }

    public String decimal(Language language, double value, int digits) {
        return numbers(language)
                .precision(Precision.fixedFraction(digits))
                .format(value)
                .toString();
    }

    /** A share between 0 and 1 as a percentage with so many decimals. */
    public String percent(Language language, double share, int digits) {
        return numbers(language)
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.fixedFraction(digits))
                .format(share * 100)
                .toString();
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
        return pattern(language, DateFormat.YEAR_MONTH_DAY, date);
    }

    /** Weekday, day and month in words. */
    public String day(Language language, LocalDate date) {
        if (language == Language.HT) {
            return HT_DAYS.get(date.getDayOfWeek().getValue() - 1) + " " + date.getDayOfMonth() + " "
                    + HT_MONTHS.get(date.getMonthValue() - 1);
        }
        return pattern(language, "EEEEdMMMM", date);
    }

    public String day(Language language, Instant moment) {
        return day(language, moment.atZone(conventions.zone()).toLocalDate());
    }

    /** Date in words with the hour, in the country's time. */
    public String dateTime(Language language, Instant moment) {
        var local = moment.atZone(conventions.zone());
        return date(language, local.toLocalDate()) + ", " + time(language, local.toLocalTime());
    }

    public String time(Language language, LocalTime time) {
        var two = numbers(language).integerWidth(com.ibm.icu.number.IntegerWidth.zeroFillTo(2));
        return two.format(time.getHour()) + ":" + two.format(time.getMinute());
    }

    private String pattern(Language language, String skeleton, LocalDate date) {
        var format = DateFormat.getInstanceForSkeleton(
                skeleton.equals(DateFormat.YEAR_MONTH_DAY) ? "dMMMMyyyy" : skeleton, rules(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
    }
}
