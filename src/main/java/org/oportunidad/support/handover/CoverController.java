package org.oportunidad.support.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who covers for whom: a facilitator arranges her own absence, a coordinator anybody's. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class CoverController {

    private static final String VIEW = "support/handover/coversPage";

    private final HandoverTable table;
    private final ArrangeCover arrange;
    private final Accounts accounts;
    private final Once once;
    private final Country country;
    private final Clock clock;

    CoverController(
            HandoverTable table, ArrangeCover arrange, Accounts accounts, Once once, Country country, Clock clock) {
        this.table = table;
        this.arrange = arrange;
        this.accounts = accounts;
        this.once = once;
        this.country = country;
        this.clock = clock;
    }

    /** Covers that are not over, and the form of a new one. */
    record CoversPage(
            List<HandoverTable.Cover> covers,
            List<StaffMember> team,
            boolean anybody,
            String me,
            CoverForm form,
            Problems problems) {}

    @GetMapping("/covers")
    ModelAndView covers(Viewer viewer) {
        return Views.page(VIEW, page(viewer, new CoverForm("", "", "", "", ""), Problems.none()));
    }

    @PostMapping("/covers")
    ModelAndView arrange(@ModelAttribute CoverForm form, Viewer viewer) {
        var team = accounts.staff(Role.FACILITATOR);
        var problems = form.problems(today());
        var away = viewer.has(Role.COORDINATOR) ? find(team, form.away()) : Optional.of(viewer.account());
        var cover =
                find(team, form.cover()).filter(one -> away.filter(one::equals).isEmpty());
        if (away.isEmpty()) {
            problems.add("away", "support.handover.chooseColleague");
        }
        if (cover.isEmpty()) {
            problems.add("cover", "support.handover.chooseColleague");
        }
        if (problems.any()) {
            return Views.invalid(VIEW, page(viewer, form, problems));
        }
        var from = Objects.requireNonNull(form.first());
        var until = Objects.requireNonNull(form.last());
        return Views.seeOther(once.run(form.or(form._key()), "cover" + away + cover + from + until, () -> {
            arrange.arrange(viewer, away.orElseThrow(), cover.orElseThrow(), from, until);
            return "/covers";
        }));
    }

    @PostMapping("/covers/{id}/end")
    ModelAndView end(@PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var cover = table.covers(scope(viewer), today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Views.seeOther(once.run(key, "end" + id, () -> {
            arrange.end(viewer, id, cover.account());
            return "/covers";
        }));
    }

    private CoversPage page(Viewer viewer, CoverForm form, Problems problems) {
        return new CoversPage(
                table.covers(scope(viewer), today()),
                accounts.staff(Role.FACILITATOR),
                viewer.has(Role.COORDINATOR),
                viewer.account().value().toString(),
                form,
                problems);
    }

    private static @Nullable UUID scope(Viewer viewer) {
        return viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private static Optional<AccountId> find(List<StaffMember> team, @Nullable String typed) {
        return team.stream()
                .map(StaffMember::account)
                .filter(account -> account.value().toString().equals(typed))
                .findFirst();
    }
}
