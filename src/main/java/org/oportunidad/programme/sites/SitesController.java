package org.oportunidad.programme.sites;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.programme.Region;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.helplines.HelpLinesPage.OpenHours;
import org.oportunidad.programme.helplines.HoursInWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The hubs and libraries, for anybody who looks for one near her. */
@Controller
class SitesController {

    private final KeptSites sites;
    private final Country country;
    private final Clock clock;
    private final Pages pages;

    SitesController(KeptSites sites, Country country, Clock clock, Pages pages) {
        this.sites = sites;
        this.country = country;
        this.clock = clock;
        this.pages = pages;
    }

    @Open
    @GetMapping("/sites")
    ModelAndView all(HttpServletRequest request) {
        var page = pages.of(request);
        var byRegion = new LinkedHashMap<String, List<SitesPage.Row>>();
        country.regions().forEach(region -> byRegion.put(region.code(), new ArrayList<>()));
        for (var site : sites.open()) {
            byRegion.computeIfAbsent(region(site), code -> new ArrayList<>()).add(row(site, page));
        }
        return Views.page(
                "programme/sites/sitesPage",
                new SitesPage(byRegion.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> new SitesPage.Group(named(entry.getKey(), page.locale()), entry.getValue()))
                        .toList()));
    }

    private String region(Site site) {
        return country.commune(site.commune())
                .map(Commune::region)
                .map(Region::code)
                .orElse("");
    }

    private String named(String region, Locale locale) {
        return country.region(region).map(found -> found.shortName(locale)).orElse("");
    }

    private SitesPage.Row row(Site site, Page page) {
        var writer = new HoursInWords(page, country.week());
        return new SitesPage.Row(
                site,
                communeOf(site, country, page.locale()),
                site.openAt(clock.instant().atZone(site.zone())),
                hours(site, writer));
    }

    /** Days with the same hours are told together, in the order of the week. */
    private List<OpenHours> hours(Site site, HoursInWords writer) {
        var alike = country.week().stream()
                .filter(site.week()::containsKey)
                .collect(Collectors.groupingBy(site.week()::get, LinkedHashMap::new, Collectors.toSet()));
        return alike.entrySet().stream()
                .map(entry -> writer.of(new HelpLine.Hours(
                        entry.getValue(), entry.getKey().opens(), entry.getKey().closes())))
                .toList();
    }

    static String communeOf(Site site, Country country, Locale locale) {
        return country.commune(site.commune())
                .map(commune -> commune.name(locale))
                .orElse(site.commune());
    }
}
