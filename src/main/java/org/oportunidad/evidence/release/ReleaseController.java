package org.oportunidad.evidence.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafting, signing and recounting releases. */
@Controller
@AllowedTo({Role.MONITORING, Role.COORDINATOR})
class ReleaseController {

    private static final String LIST = "evidence/release/releasesPage";
    private static final String ONE = "evidence/release/releasePage";

    private final Releases releases;
    private final Accounts accounts;
    private final Once once;

    ReleaseController(Releases releases, Accounts accounts, Once once) {
        this.releases = releases;
        this.accounts = accounts;
        this.once = once;
    }

    @GetMapping("/evidence/releases")
    ModelAndView list(Viewer viewer) {
        return Views.page(LIST, page(viewer, releases.yesterday().toString(), Problems.none()));
    }

    @PostMapping("/evidence/releases")
    @AllowedTo(Role.MONITORING)
    ModelAndView draft(
            @RequestParam(name = "cutOff", defaultValue = "") String typed,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var problems = Problems.none();
        var cutOff = day(typed);
        if (cutOff == null) {
            problems.add("cutOff", "evidence.release.noDay");
        } else if (cutOff.isAfter(releases.yesterday()) || cutOff.getYear() < 2015) {
            problems.add("cutOff", "evidence.release.dayNotOver");
        } else {
            return Views.seeOther(once.run(key, typed, () -> "/evidence/releases/" + releases.draft(cutOff, viewer)));
        }
        return Views.invalid(LIST, page(viewer, typed, problems));
    }

    @GetMapping("/evidence/releases/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Views.page(ONE, page(id, null));
    }

    @PostMapping("/evidence/releases/{id}/signature")
    ModelAndView sign(@PathVariable UUID id, Viewer viewer) {
        var signing = releases.sign(id, viewer);
        return switch (signing) {
            case SIGNED, PUBLISHED -> Views.seeOther("/evidence/releases/" + id);
            case ALREADY_SIGNED, OFFICER_FIRST, ALREADY_PUBLISHED -> Views.invalid(ONE, page(id, signing));
        };
    }

    private ReleasesPage page(Viewer viewer, String typed, Problems problems) {
        return new ReleasesPage(releases.newest(), viewer.has(Role.MONITORING), typed, problems);
    }

    private ReleasePage page(UUID id, Releases.@Nullable Signing refused) {
        var found = releases.find(id).orElseThrow(NotFound::new);
        var signatures = found.release().signatures();
        var names = accounts.staffNames(
                signatures.stream().map(ReleaseSignature::by).toList());
        return new ReleasePage(
                found.release(),
                found.rows(),
                signatures.stream()
                        .map(one -> new ReleasePage.Signed(names.getOrDefault(one.by(), ""), one.at()))
                        .toList(),
                releases.recount(found.release()),
                refused);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
