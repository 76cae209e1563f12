package org.oportunidad.programme.country;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.programme.Holiday;
import org.oportunidad.programme.IdentityDocumentRule;
import org.oportunidad.programme.Region;
import org.oportunidad.programme.ShorterDays;
import org.oportunidad.programme.TerritoryMap;

/** The pack of this deployment, with the settings that the programme changed. */
public final class InstalledCountry implements Country {

    private final CountryPack pack;
    private final ParameterValues values;
    private final KeptHelpLines helpLines;
    private final CommuneSearch search;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    InstalledCountry(CountryPack pack, ParameterValues values, KeptHelpLines helpLines) {
        this.pack = pack;
        this.values = values;
        this.helpLines = helpLines;
        this.search = new CommuneSearch(pack.communes(), pack.aliases(), pack.retired());
        pack.parameters().forEach(parameter -> parameters.put(parameter.code(), parameter));
    }

    @Override
    public String code() {
        return pack.code();
    }

    @Override
    public List<Locale> locales() {
        return pack.languages().stream().map(Locale::forLanguageTag).toList();
    }

    @Override
    public ZoneId zone() {
        return pack.zones().getFirst();
    }

    @Override
    public List<ZoneId> zones() {
        return pack.zones();
    }

    @Override
    public Currency currency() {
        return pack.currency();
    }

    @Override
    public Set<DayOfWeek> weekend() {
        return pack.weekend();
    }

    @Override
    public Optional<Holiday> holiday(LocalDate day) {
        return pack.holidays().stream().filter(one -> one.covers(day)).findFirst();
    }

    @Override
    public Optional<ShorterDays> shorterDay(LocalDate day) {
        return pack.shorterDays().stream().filter(one -> one.when().covers(day)).findFirst();
    }

    @Override
    public List<Region> regions() {
        return pack.regions();
    }

    @Override
    public Optional<Region> region(String code) {
        return pack.regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    @Override
    public String placeKey() {
        return "programme.place." + pack.place();
    }

    @Override
    public List<Commune> communes() {
        return pack.communes();
    }

    @Override
    public Optional<Commune> commune(String cut) {
        return search.byCode(cut);
    }

    @Override
    public List<Commune> searchCommunes(String typed, int limit) {
        return search.find(typed, limit);
    }

    @Override
    public Optional<Commune> communeNamed(String typed) {
        return search.meant(typed);
    }

    @Override
    public Optional<TerritoryMap> map() {
        return pack.map();
    }

    @Override
    public int parameter(String code) {
        var parameter = parameters.get(code);
        if (parameter == null) {
            throw new IllegalArgumentException("parameters.yaml does not know " + code);
        }
        return values.value(code).filter(parameter::allows).orElse(parameter.defaultValue());
    }

    /** All that may be tuned, in the order of the file. */
    public List<Parameter> parameters() {
        return pack.parameters();
    }

    @Override
    public List<IdentityDocumentRule> documents() {
        return pack.documents();
    }

    @Override
    public Optional<IdentityDocumentRule> document(String code) {
        return pack.documents().stream()
                .filter(document -> document.code().equals(code))
                .findFirst();
    }

    @Override
    public List<HelpLine> helpLines(LocalDate day) {
        return allHelpLines().stream().filter(line -> line.inForce(day)).toList();
    }

    /** All lines, also those that ended or begin later; what the programme changed stands in the pack's place. */
    public List<HelpLine> allHelpLines() {
        var lines = new LinkedHashMap<String, HelpLine>();
        pack.helpLines().forEach(line -> lines.put(line.code(), line));
        helpLines.changed().forEach(line -> lines.merge(line.code(), line, HelpLine::changedTo));
        return List.copyOf(lines.values());
    }
}
