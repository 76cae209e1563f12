package org.oportunidad.programme;

import java.util.Locale;
import java.util.Map;

/**
 * A first-level subdivision of the country.
 *
 * @param code the national code (Chile: 13) or, without one, the ISO 3166-2 code
 * @param iso ISO 3166-2
 * @param names by language; the country's main language is always there
 * @param shortNames how people say it where the official name is long
 * @param mainLanguage language of the official name
 */
public record Region(
        String code, String iso, Map<String, String> names, Map<String, String> shortNames, String mainLanguage) {

    public Region {
        names = Map.copyOf(names);
        shortNames = Map.copyOf(shortNames);
        if (!names.containsKey(mainLanguage)) {
            throw new IllegalArgumentException("region without official name: " + code);
        }
    }

    /** The official name. */
    public String name() {
        return names.getOrDefault(mainLanguage, code);
    }

    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), name());
    }

    /** As people say it; for lists and labels with little room. */
    public String shortName(Locale locale) {
        var own = shortNames.get(locale.getLanguage());
        return own != null ? own : shortNames.getOrDefault(mainLanguage, name(locale));
    }
}
