package org.oportunidad.enrolment.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Place;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Sites;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a class: for four hours the women of the cohort whom the viewer may see enter with the code on the board and their own PIN. */
@Controller
class ClassCodeController {

    private final Cohorts cohorts;
    private final ShowCohorts show;
    private final FindPlaces places;
    private final Participants participants;
    private final Accounts accounts;
    private final Sites sites;

    ClassCodeController(
            Cohorts cohorts,
            ShowCohorts show,
            FindPlaces places,
            Participants participants,
            Accounts accounts,
            Sites sites) {
        this.cohorts = cohorts;
        this.show = show;
        this.places = places;
        this.participants = participants;
        this.accounts = accounts;
        this.sites = sites;
    }

    /** Shown in the answer itself, for only the fingerprint of the code is kept. */
    @PostMapping("/cohorts/{id}/class-code")
    @AllowedTo({Role.COORDINATOR, Role.FACILITATOR})
    ModelAndView open(@PathVariable UUID id, @RequestParam(defaultValue = "") String site, Viewer viewer) {
        if (show.one(viewer, id, 0).isEmpty()) {
            throw new NotFound();
        }
        var cohort = cohorts.find(id).orElseThrow(NotFound::new);
        var all = places.ofCohort(id).stream().map(Place::participant).toList();
        var women = participants.cards(viewer, all).keySet();
        return Views.page(
                "enrolment/roster/classCodePage",
                new ClassCodePage(id, cohort.name(), accounts.openClass(viewer, women, at(site))));
    }

    /** The site that was chosen; one that is not open any more is none. */
    private @Nullable UUID at(String chosen) {
        return sites.open().stream()
                .map(Site::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
