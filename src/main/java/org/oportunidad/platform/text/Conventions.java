package org.oportunidad.platform.text;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What the country decides about times, numbers and languages; implemented by the country pack. */
public interface Conventions {

    /** ISO 3166 code, for example {@code CL}. */
    String country();

    ZoneId zone();

    Currency currency();

    /** The languages offered, the country's own first. */
    List<Language> languages();

    /** CLDR numbering system, {@code latn} or {@code arab}; alike for every language of the cell when it is latn. */
    String numberingSystem(Language language);
}
