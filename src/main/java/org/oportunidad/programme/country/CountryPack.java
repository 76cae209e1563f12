package org.oportunidad.programme.country;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.programme.Holiday;
import org.oportunidad.programme.IdentityDocumentRule;
import org.oportunidad.programme.LearningRoute;
import org.oportunidad.programme.Region;
import org.oportunidad.programme.ShorterDays;
import org.oportunidad.programme.TerritoryMap;

/** Everything that the files of one country say. */
record CountryPack(
        String code,
        List<String> languages,
        List<ZoneId> zones,
        Currency currency,
        Map<String, String> numberingSystems,
        Set<DayOfWeek> weekend,
        List<Holiday> holidays,
        List<ShorterDays> shorterDays,
        String place,
        List<Region> regions,
        List<Commune> communes,
        Map<String, List<String>> aliases,
        Map<String, String> retired,
        List<IdentityDocumentRule> documents,
        List<HelpLine> helpLines,
        List<LearningRoute> routes,
        List<Parameter> parameters,
        Optional<TerritoryMap> map) {}
