package org.oportunidad.programme.sites;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.communes.CommuneChoice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the sites are kept: listed, added, corrected, closed from a day on and opened again. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class SiteDeskController {

    private static final String PAGE = "programme/sites/sitePage";
    private static final String LIST = "/settings/sites";

    private final KeptSites sites;
    private final Country country;
    private final Once once;

    SiteDeskController(KeptSites sites, Country country, Once once) {
        this.sites = sites;
        this.country = country;
        this.once = once;
    }

    @GetMapping(LIST)
    ModelAndView all(HttpServletRequest request) {
        var locale = LanguageOfRequest.of(request).locale();
        var today = sites.today();
        return Views.page(
                "programme/sites/siteListPage",
                new SiteListPage(sites.all().stream()
                        .map(site -> new SiteListPage.Row(
                                site, SitesController.communeOf(site, country, locale), site.openOn(today)))
                        .toList()));
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank() {
        return Views.page(PAGE, page(null, SiteForm.empty(country), Problems.none(), ""));
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        var site = sites.find(id).orElseThrow(NotFound::new);
        return Views.page(PAGE, page(site, known(site, request), Problems.none(), ""));
    }

    @PostMapping(LIST + "/new")
    ModelAndView add(Viewer viewer, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        return save(viewer, null, sent, LanguageOfRequest.of(request).locale());
    }

    @PostMapping(LIST + "/{id}")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var site = sites.find(id).orElseThrow(NotFound::new);
        return save(viewer, site, sent, LanguageOfRequest.of(request).locale());
    }

    private ModelAndView save(Viewer viewer, @Nullable Site before, MultiValueMap<String, String> sent, Locale locale) {
        var form = SiteForm.typed(
                sent, CommuneChoice.sent(country, Objects.requireNonNullElse(sent.get("commune"), List.of()), locale));
        var problems = Problems.none();
        var site = form.read(before == null ? Ids.next() : before.id(), country, problems);
        if (site == null) {
            return Views.invalid(PAGE, page(before, form, problems, ""));
        }
        var key = Objects.requireNonNullElse(sent.getFirst("_key"), "");
        return Views.seeOther(once.run(key, "site " + (before == null ? "new" : before.id()) + form, () -> {
            sites.save(viewer, site);
            return LIST;
        }));
    }

    @PostMapping(LIST + "/{id}/closing")
    ModelAndView close(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String closesOn,
            HttpServletRequest request) {
        var site = sites.find(id).orElseThrow(NotFound::new);
        var day = day(closesOn);
        if (day == null || day.isBefore(sites.today())) {
            var problems = Problems.none().add("closesOn", "programme.sites.close-wrong");
            return Views.invalid(PAGE, page(site, known(site, request), problems, closesOn));
        }
        sites.close(viewer, id, day);
        return Views.seeOther(LIST);
    }

    @PostMapping(LIST + "/{id}/opening")
    ModelAndView open(Viewer viewer, @PathVariable UUID id) {
        sites.close(viewer, sites.find(id).orElseThrow(NotFound::new).id(), null);
        return Views.seeOther(LIST);
    }

    private SiteForm known(Site site, HttpServletRequest request) {
        return SiteForm.known(
                site,
                CommuneChoice.of(
                        country, site.commune(), LanguageOfRequest.of(request).locale()));
    }

    private SitePage page(@Nullable Site site, SiteForm form, Problems problems, String closesOn) {
        var zones = country.zones().stream()
                .map(ZoneId::getId)
                .map(zone -> Option.of(zone, zone))
                .toList();
        return new SitePage(
                site,
                form,
                problems,
                country.placeKey(),
                country.week(),
                zones.size() > 1 ? zones : List.of(),
                closesOn);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
