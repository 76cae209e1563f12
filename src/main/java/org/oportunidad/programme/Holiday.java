package org.oportunidad.programme;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Days on which a country rests.
 *
 * @param until the last one
 * @param names in the languages of the country, the first one stands in for the others
 * @param expected whether it follows the moon and is only announced shortly before
 * @param source where its date comes from
 */
public record Holiday(LocalDate from, LocalDate until, Map<String, String> names, boolean expected, String source) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public String name(Locale locale) {
        var name = names.get(locale.getLanguage());
        return name != null ? name : names.values().iterator().next();
    }
}
