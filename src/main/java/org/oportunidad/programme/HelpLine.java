package org.oportunidad.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that helps, with when somebody answers; dated, because numbers and hours change.
 *
 * @param number as dialled, for people and for {@code tel:} links
 * @param whatsapp international number of its chat, if it has one
 * @param hours empty = day and night
 * @param checkedOn day on which somebody last confirmed number and hours
 */
public record HelpLine(
        String code,
        Map<String, String> names,
        Map<String, String> purposes,
        String number,
        @Nullable String whatsapp,
        boolean free,
        List<Hours> hours,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate checkedOn,
        String source) {

    public HelpLine {
        names = Map.copyOf(names);
        purposes = Map.copyOf(purposes);
        hours = List.copyOf(hours);
    }

    public String name(Locale locale) {
        return inLanguage(names, locale);
    }

    /** What one may call about, in one sentence. */
    public String purpose(Locale locale) {
        return inLanguage(purposes, locale);
    }

    /** The line as it was changed; what the change does not say in words stays as this line says it. */
    public HelpLine changedTo(HelpLine change) {
        return new HelpLine(
                code,
                change.names.isEmpty() ? names : change.names,
                change.purposes.isEmpty() ? purposes : change.purposes,
                change.number,
                change.whatsapp,
                change.free,
                change.hours,
                change.from,
                change.until,
                change.checkedOn,
                change.source);
    }

    public boolean dayAndNight() {
        return hours.isEmpty();
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean answersAt(ZonedDateTime moment) {
        return dayAndNight() || hours.stream().anyMatch(hour -> hour.covers(moment));
    }

    private static String inLanguage(Map<String, String> texts, Locale locale) {
        var text = texts.get(locale.getLanguage());
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }

    /**
     * Some days of the week between two wall times.
     *
     * @param until exclusive; midnight = the end of that day
     */
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

        public Hours {
            days = Set.copyOf(days);
        }

        boolean covers(ZonedDateTime moment) {
            var time = moment.toLocalTime();
            return days.contains(moment.getDayOfWeek())
                    && !time.isBefore(from)
                    && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
        }
    }
}
