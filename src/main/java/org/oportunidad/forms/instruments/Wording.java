package org.oportunidad.forms.instruments;

import java.util.Locale;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.Words;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Texts of an instrument in one language, with {@code {1}}, {@code {2}} … as amounts of the country's money. */
@Component
public class Wording {

    private final Country country;
    private final Formats formats;

    Wording(Country country, Formats formats) {
        this.country = country;
        this.formats = formats;
    }

    public String of(Instrument instrument, Words words, Locale locale) {
        var text = words.in(instrument.language(locale.getLanguage()));
        var amounts = instrument.amounts().get(country.code());
        if (amounts == null || text.indexOf('{') < 0) {
            return text;
        }
        var language = Language.of(locale.getLanguage()).orElse(Language.ES);
        for (var i = 0; i < amounts.size(); i++) {
            text = text.replace("{" + (i + 1) + "}", money(language, amounts.get(i)));
        }
        return text;
    }

    private String money(Language language, long units) {
        var digits = Math.max(0, country.currency().getDefaultFractionDigits());
        var minor = units;
        for (var i = 0; i < digits; i++) {
            minor *= 10;
        }
        return formats.money(language, minor);
    }
}
