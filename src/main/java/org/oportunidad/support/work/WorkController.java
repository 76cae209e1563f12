package org.oportunidad.support.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The morning of a facilitator: what she can do today, each line with its reason, by keyboard too. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class WorkController {

    private static final String VIEW = "support/work/workPage";
    private static final String ONE = "support/work/workItemPage";
    private static final String ITEM = "/participants/{handle}/work-items/{item}";

    private final FindToday work;
    private final WorkTable table;
    private final SettleWork settle;
    private final Participants participants;
    private final Accounts accounts;
    private final Desk desk;

    WorkController(
            FindToday work,
            WorkTable table,
            SettleWork settle,
            Participants participants,
            Accounts accounts,
            Desk desk) {
        this.work = work;
        this.table = table;
        this.settle = settle;
        this.participants = participants;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** Where and when it is used. */
    @org.springframework.stereotype.Component
    record Desk(Once once, Country country, Clock clock) {}

    @GetMapping("/work")
    ModelAndView today(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        return Views.page(VIEW, page(viewer, after.equals("hard")));
    }

    @GetMapping(ITEM)
    ModelAndView one(@PathVariable String handle, @PathVariable UUID item, Viewer viewer) {
        var woman = participants.find(viewer, handle).orElseThrow(NotFound::new);
        return Views.page(
                ONE, one(woman, table.find(woman.id().value(), item).orElseThrow(NotFound::new), Problems.none()));
    }

    @PostMapping(ITEM + "/closure")
    ModelAndView close(
            @PathVariable String handle,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        return act(viewer, handle, item, key, "close" + outcome, open -> settle.close(viewer, open, outcome));
    }

    @PostMapping(ITEM + "/delay")
    ModelAndView snooze(
            @PathVariable String handle,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        return act(viewer, handle, item, key, "delay" + days + cause, open -> settle.snooze(viewer, open, days, cause));
    }

    @PostMapping(ITEM + "/passing")
    ModelAndView pass(
            @PathVariable String handle,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        return act(viewer, handle, item, key, "pass" + to + why, open -> settle.pass(viewer, open, to, why));
    }

    private ModelAndView act(
            Viewer viewer, String handle, UUID id, String key, String what, Function<WorkItem, Problems> act) {
        var woman = participants.find(viewer, handle).orElseThrow(NotFound::new);
        var problems = new Problems[] {Problems.none()};
        var done = desk.once().runUnlessRefused(key, handle + id + what, () -> {
            var item = table.find(woman.id().value(), id).orElseThrow(NotFound::new);
            problems[0] = act.apply(item);
            return problems[0].any() ? Optional.empty() : Optional.of("/work");
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(
                        ONE, one(woman, table.find(woman.id().value(), id).orElseThrow(NotFound::new), problems[0])));
    }

    /** Outside working hours nothing is expected of anybody. */
    private static boolean shielded(ZonedDateTime now, Country country) {
        var hour = now.getHour();
        return country.weekend().contains(now.getDayOfWeek())
                || hour >= country.parameter("quiet-from-hour")
                || hour < country.parameter("quiet-until-hour");
    }

    private WorkItemPage one(ParticipantCard woman, WorkItem item, Problems problems) {
        return new WorkItemPage(
                woman, item, accounts.staff(Role.FACILITATOR), desk.clock().instant(), problems);
    }

    private WorkPage page(Viewer viewer, boolean rest) {
        var now = desk.clock().instant();
        var country = desk.country();
        var today = LocalDate.ofInstant(now, country.zone());
        var found = work.of(viewer);
        var byWoman = new LinkedHashMap<UUID, List<WorkItem>>();
        found.items()
                .forEach(item -> byWoman.computeIfAbsent(item.participantId(), any -> new ArrayList<>())
                        .add(item));
        var cards = participants.cards(viewer, byWoman.keySet());
        var women = byWoman.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(cards.get(entry.getKey())).stream()
                        .map(card -> new WorkPage.Woman(card, entry.getValue())))
                .toList();
        return new WorkPage(today, women, found.more(), now, rest, shielded(now.atZone(country.zone()), country));
    }
}
