package org.oportunidad.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The country that this deployment serves: everything that differs between countries, read from its pack. */
public interface Country {

    /** ISO 3166-1 alpha-2. */
    String code();

    /** The languages of the interface, the country's own first. */
    List<Locale> locales();

    /** Where wall times and days are meant, unless a person or place says otherwise. */
    ZoneId zone();

    /** All zones of the country, the main one first. */
    List<ZoneId> zones();

    Currency currency();

    Set<DayOfWeek> weekend();

    /** The holiday of all the country on that day, as far as the pack knows; days of one region only are not in it. */
    Optional<Holiday> holiday(LocalDate day);

    /** The shorter hours in which the country works on that day, if it does. */
    Optional<ShorterDays> shorterDay(LocalDate day);

    /** The seven days in the order of a week that begins after the weekend. */
    default List<DayOfWeek> week() {
        var first = Stream.of(DayOfWeek.values())
                .filter(day -> weekend().contains(day.minus(1)) && !weekend().contains(day))
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
        return IntStream.range(0, 7).mapToObj(first::plus).toList();
    }

    /** First-level subdivisions in the order in which people of the country list them. */
    List<Region> regions();

    Optional<Region> region(String code);

    /** Message key of the word for the finest territory of the catalogue: commune, governorate, state… */
    String placeKey();

    /** The finest territory of the catalogue, by region; where a country has only one level, its regions. */
    List<Commune> communes();

    /** By its official code; codes retired by a reform find today's commune. */
    Optional<Commune> commune(String cut);

    /** Best matches first; forgives accents, case, punctuation, small slips and other spellings. */
    List<Commune> searchCommunes(String typed, int limit);

    /** The one commune that is meant by this text (name, other spelling, code or "name, region"), if it is only one. */
    Optional<Commune> communeNamed(String typed);

    /** The outlines of the communes, where the pack has them. */
    Optional<TerritoryMap> map();

    /** A setting of the programme in force now, by its code in {@code parameters.yaml}; unknown codes are refused. */
    int parameter(String code);

    /** Identity documents that people here may have, the commonest first. */
    List<IdentityDocumentRule> documents();

    Optional<IdentityDocumentRule> document(String code);

    /** Help lines in force on that day, the one to call first at the top. */
    List<HelpLine> helpLines(LocalDate day);
}
