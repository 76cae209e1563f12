package org.oportunidad.demonstration.making;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Site.Opening;
import org.oportunidad.programme.Sites;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented hubs and libraries, two in each of the first regions of the country. */
@Component
@Profile("demo")
class MakeSites {

    private static final int REGIONS = 6;
    private static final int CENTRE_SEATS = 35;
    private static final int LIBRARY_SEATS = 18;

    private final Sites sites;
    private final Country country;

    MakeSites(Sites sites, Country country) {
        this.sites = sites;
        this.country = country;
    }

    void make() {
        var communes = country.regions().stream()
                .limit(REGIONS)
                .flatMap(region -> country.communes().stream()
                        .filter(commune -> commune.region().code().equals(region.code()))
                        .limit(2))
                .toList();
        sites.keepAll(IntStream.range(0, communes.size())
                .mapToObj(i -> site(communes.get(i), i % 2 == 0))
                .toList());
    }

    private Site site(Commune commune, boolean centre) {
        return new Site(
                Ids.next(),
                centre ? Site.Kind.CENTRE : Site.Kind.LIBRARY,
                (centre ? "Centro " : "Biblioteca ") + commune.name(),
                centre ? "Calle Nueva 120" : "Plaza Mayor 4",
                commune.cut(),
                country.zone(),
                "",
                centre ? CENTRE_SEATS : LIBRARY_SEATS,
                week(centre),
                centre
                        ? List.of("computers", "wifi", "childcare", "charging", "step_free", "quiet_room")
                        : List.of("computers", "wifi", "printer"),
                "",
                null);
    }

    /** A centre is open all days of work, a library also on the first day of the weekend. */
    private Map<DayOfWeek, Opening> week(boolean centre) {
        var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        for (var day : country.week()) {
            if (!country.weekend().contains(day)) {
                week.put(day, new Opening(LocalTime.of(9, 0), centre ? LocalTime.of(20, 0) : LocalTime.of(18, 0)));
            } else if (!centre && !country.weekend().contains(day.minus(1))) {
                week.put(day, new Opening(LocalTime.of(10, 0), LocalTime.of(14, 0)));
            }
        }
        return week;
    }
}
