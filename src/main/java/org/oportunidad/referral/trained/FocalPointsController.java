package org.oportunidad.referral.trained;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.FreshFactor;
import org.oportunidad.identity.MenuEntry;
import org.oportunidad.identity.MenuItems;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.RequestKey;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator says who was trained. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class FocalPointsController implements MenuItems {

    private static final String VIEW = "referral/trained/focalPointsPage";
    private static final String HERE = "/focal-points";
    private static final List<MenuEntry> ENTRIES =
            List.of(new MenuEntry(865, "referral.trained.title", HERE, "shield-check"));

    private final NameFocalPoints naming;
    private final TrainedTable table;

    FocalPointsController(NameFocalPoints naming, TrainedTable table) {
        this.naming = naming;
        this.table = table;
    }

    /**
     * Who hears requests, and who may be named.
     *
     * @param who as it was chosen
     * @param on as it was typed
     */
    record FocalPointsPage(
            List<Person> people, List<Option> eligible, String today, String who, String on, Problems problems) {}

    /** One of them; without a name when she is no longer on the team. */
    record Person(UUID id, String name, LocalDate on) {}

    @Override
    public List<MenuEntry> entries(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR) ? ENTRIES : List.of();
    }

    @GetMapping(HERE)
    ModelAndView all() {
        return Views.page(VIEW, page("", "", Problems.none()));
    }

    @FreshFactor
    @PostMapping(HERE)
    ModelAndView name(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var problems = naming.name(viewer, RequestKey.of(key), who, on);
        return problems.any()
                ? Views.invalid(VIEW, page(who, on.length() > 20 ? "" : on, problems))
                : Views.seeOther(HERE);
    }

    @FreshFactor
    @PostMapping(HERE + "/{id}/end")
    ModelAndView end(@PathVariable UUID id, Viewer viewer) {
        naming.end(viewer, id);
        return Views.seeOther(HERE);
    }

    private FocalPointsPage page(String who, String on, Problems problems) {
        var eligible = naming.eligible();
        var trained = table.all();
        return new FocalPointsPage(
                trained.stream()
                        .map(one -> new Person(
                                one.id(),
                                eligible.stream()
                                        .filter(member -> member.account().equals(new AccountId(one.account())))
                                        .map(member -> member.name())
                                        .findFirst()
                                        .orElse("—"),
                                one.on()))
                        .toList(),
                eligible.stream()
                        .filter(member -> trained.stream()
                                .noneMatch(one ->
                                        one.account().equals(member.account().value())))
                        .map(member -> Option.of(member.account().value().toString(), member.name()))
                        .toList(),
                naming.today().toString(),
                who,
                on,
                problems);
    }
}
