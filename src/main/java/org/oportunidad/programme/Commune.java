package org.oportunidad.programme;

import java.util.Locale;
import java.util.Map;

/**
 * The finest territory of the country's catalogue, as people name where they live.
 *
 * @param cut official code as text, leading zero kept (Chile: 01101)
 * @param names by language; the country's main language is always there
 * @param provinceCode code of the level between, equal to the region's where there is none
 */
public record Commune(String cut, Map<String, String> names, String provinceCode, String province, Region region) {

    public Commune {
        names = Map.copyOf(names);
    }

    /** The official name. */
    public String name() {
        return names.getOrDefault(region.mainLanguage(), cut);
    }

    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), name());
    }

    /** Name and region, as lists show it: two communes of different regions may be called alike. */
    public String label(Locale locale) {
        return cut.equals(region.code()) ? name(locale) : name(locale) + ", " + region.shortName(locale);
    }
}
