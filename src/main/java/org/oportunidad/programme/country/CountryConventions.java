package org.oportunidad.programme.country;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.oportunidad.platform.text.Conventions;
import org.oportunidad.platform.text.Language;

/** What the pack says about times, numbers and languages, for the pages. */
record CountryConventions(CountryPack pack) implements Conventions {

    @Override
    public String country() {
        return pack.code();
    }

    @Override
    public ZoneId zone() {
        return pack.zones().getFirst();
    }

    @Override
    public Currency currency() {
        return pack.currency();
    }

    @Override
    public List<Language> languages() {
        return pack.languages().stream()
                .map(code ->
                        Language.of(code).orElseThrow(() -> new IllegalStateException("no such language: " + code)))
                .toList();
    }

    @Override
    public String numberingSystem(Language language) {
        return pack.numberingSystems().getOrDefault(language.code(), "latn");
    }
}
