package org.oportunidad.programme.communes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Option;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;

/**
 * What was typed or picked in a commune field.
 *
 * @param typed as it is shown again
 * @param chosen the commune that is meant, if only one can be
 * @param places those that may be meant, to pick from
 */
public record CommuneChoice(String typed, @Nullable Commune chosen, List<Option> places) {

    private static final int PLACES = 8;
    private static final int LONGEST = 80;

    public static CommuneChoice nothing() {
        return new CommuneChoice("", null, List.of());
    }

    /** The commune that is stored. */
    public static CommuneChoice of(Country country, @Nullable String cut, Locale locale) {
        return cut == null
                ? nothing()
                : country.commune(cut)
                        .map(commune -> new CommuneChoice(commune.label(locale), commune, List.of()))
                        .orElseGet(CommuneChoice::nothing);
    }

    /** What the field sent: the text, then the code of the place that was picked, if one was. */
    public static CommuneChoice sent(Country country, List<String> values, Locale locale) {
        var last = values.isEmpty() ? "" : values.getLast().strip();
        var typed = last.length() > LONGEST ? last.substring(0, LONGEST) : last;
        return country.commune(typed)
                .or(() -> country.communeNamed(typed))
                .map(commune -> new CommuneChoice(commune.label(locale), commune, List.of()))
                .orElseGet(() -> new CommuneChoice(typed, null, places(country, typed, locale)));
    }

    static List<Option> places(Country country, String typed, Locale locale) {
        return country.searchCommunes(typed, PLACES).stream()
                .map(commune -> Option.of(commune.cut(), commune.label(locale)))
                .toList();
    }
}
