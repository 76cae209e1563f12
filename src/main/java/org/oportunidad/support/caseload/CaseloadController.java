package org.oportunidad.support.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.oportunidad.support.caseload.CaseloadPage.Filter;
import org.oportunidad.support.caseload.CaseloadPage.Typed;
import org.oportunidad.support.handover.HandoverForm;
import org.oportunidad.support.handover.Handovers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A facilitator's women; for coordinators everybody's load. Women are handed over from here. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class CaseloadController implements MenuItems {

    private static final String VIEW = "support/caseload/caseloadPage";

    private final ShowCaseload show;
    private final Handovers handovers;

    CaseloadController(ShowCaseload show, Handovers handovers) {
        this.show = show;
        this.handovers = handovers;
    }

    /** Everybody's load. */
    record LoadsPage(List<CaseloadTable.Load> loads, int ceiling) {}

    @GetMapping("/caseload")
    ModelAndView one(
            @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String show, Viewer viewer) {
        return Views.page(VIEW, page(viewer, account(viewer, of), filter(show), Typed.NOTHING, Problems.none()));
    }

    @GetMapping("/caseloads")
    @AllowedTo(Role.COORDINATOR)
    ModelAndView all() {
        return Views.page("support/caseload/caseloadsPage", new LoadsPage(show.all(), show.ceiling()));
    }

    @PostMapping("/caseload/handover")
    ModelAndView handOver(@ModelAttribute HandoverForm form, Viewer viewer) {
        var account = account(viewer, form.of() == null ? "" : form.of());
        var problems = handovers.handOver(viewer, account, form);
        if (problems.any()) {
            var typed = new Typed(form.chosen(), form.or(form.to()), form.or(form.words()), form.over() != null);
            return Views.invalid(VIEW, page(viewer, account, Filter.ALL, typed, problems));
        }
        return Views.seeOther(account.equals(viewer.account()) ? "/caseload" : "/caseload?of=" + account.value());
    }

    private CaseloadPage page(Viewer viewer, AccountId account, Filter filter, Typed typed, Problems problems) {
        return show.page(viewer, account, filter, typed, problems).orElseThrow(NotFound::new);
    }

    /** Her own, or for a coordinator anybody's. */
    private static AccountId account(Viewer viewer, String of) {
        if (of.isEmpty() || of.equals(viewer.account().value().toString())) {
            return viewer.account();
        }
        if (!viewer.has(Role.COORDINATOR) || !of.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound();
        }
        return new AccountId(UUID.fromString(of));
    }

    private static Filter filter(String typed) {
        return Arrays.stream(Filter.values())
                .filter(one -> one.code().equals(typed))
                .findFirst()
                .orElse(Filter.ALL);
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        if (viewer.has(Role.COORDINATOR)) {
            return List.of(new MenuEntry(212, "support.caseload.team", "/caseloads", "users"));
        }
        return viewer.has(Role.FACILITATOR)
                ? List.of(new MenuEntry(205, "support.caseload.title", "/caseload", "users"))
                : List.of();
    }
}
