package org.oportunidad.programme;

import java.util.Locale;
import java.util.Map;

/**
 * A first-level subdivision of the country.
 *
 * @param code the national code (Chile: 13) or, without one, the ISO 3166-2 code
 * @param iso ISO 3166-2
 * @param names by language; the country's main language is always there
 * @param mainLanguage language of the official name
 */
public record Region(String code, String iso, Map<String, String> names, String mainLanguage) {

    public Region {
        names = Map.copyOf(names);
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
}
