package org.oportunidad.programme.sites;

import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many came to the sites: counted by whoever was there, or known from the codes of classes. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class VisitsController {

    private static final String PAGE = "programme/sites/visitsPage";
    private static final int WEEKS = 8;
    private static final int ROWS = 200;

    private final KeptSites sites;
    private final VisitTable visits;
    private final Once once;

    VisitsController(KeptSites sites, VisitTable visits, Once once) {
        this.sites = sites;
        this.visits = visits;
        this.once = once;
    }

    @GetMapping("/visits")
    ModelAndView look() {
        return Views.page(PAGE, page(new VisitForm("", sites.today().toString(), "", ""), Problems.none()));
    }

    @PostMapping("/visits")
    ModelAndView count(
            Viewer viewer, @ModelAttribute VisitForm form, @RequestParam(name = "_key", defaultValue = "") String key) {
        var problems = Problems.none();
        var count = form.read(sites.open(), sites.today(), problems);
        if (count == null) {
            return Views.invalid(PAGE, page(form, problems));
        }
        return Views.seeOther(once.run(key, "visit " + form, () -> {
            sites.count(viewer, count.site(), count.day(), count.women(), count.children());
            return "/visits";
        }));
    }

    private VisitsPage page(VisitForm form, Problems problems) {
        var since = sites.today().minusWeeks(WEEKS);
        return new VisitsPage(
                sites.open(),
                form,
                problems,
                visits.days(since, ROWS).stream()
                        .map(day ->
                                new VisitsPage.Day(day.site(), day.day(), day.women(), day.children(), day.entered()))
                        .toList());
    }
}
