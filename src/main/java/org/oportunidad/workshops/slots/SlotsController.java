package org.oportunidad.workshops.slots;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.web.Views;
import org.oportunidad.programme.Country;
import org.oportunidad.workshops.freetime.FreeTime;
import org.oportunidad.workshops.freetime.FreeTimes;
import org.oportunidad.workshops.slots.ProposeSlots.Counted;
import org.oportunidad.workshops.slots.ProposeSlots.Pair;
import org.oportunidad.workshops.slots.SlotsPage.PairRow;
import org.oportunidad.workshops.slots.SlotsPage.Row;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.SeriesTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proposes times for a workshop around care, work and prayer: staff see how many each would shut out, never whom or why. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class SlotsController {

    private static final String PAGE = "workshops/slots/slotsPage";
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final int SHOWN = 8;

    private final SeriesTable series;
    private final SlotTable table;
    private final FreeTimes times;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    SlotsController(SeriesTable series, SlotTable table, FreeTimes times, Country country, Audit audit, Clock clock) {
        this.series = series;
        this.table = table;
        this.times = times;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/workshops/{id}/slots")
    ModelAndView propose(@PathVariable UUID id, @RequestParam(defaultValue = "90") String minutes, Viewer viewer) {
        var workshop = series.find(viewer, id).orElseThrow(NotFound::new);
        var length = minutes.strip().matches("[0-9]{1,3}") ? Integer.parseInt(minutes.strip()) : 0;
        if (length < SHORTEST || length > LONGEST) {
            var problems = Problems.none().add("minutes", "workshops.slots.minutes-wrong", SHORTEST, LONGEST);
            return Views.invalid(
                    PAGE, new SlotsPage(workshop, minutes, problems, 0, 0, false, List.of(), null, List.of()));
        }
        return Views.page(PAGE, page(viewer, workshop, minutes, length));
    }

    private SlotsPage page(Viewer viewer, Series workshop, String typed, int minutes) {
        var women = table.women(workshop.id());
        var known = times.ofAll(women).values();
        audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                null,
                "workshops.slots_counted",
                "workshop=" + workshop.id() + ",women=" + known.size()));
        var enough = known.size() >= SlotsPage.FEW;
        return new SlotsPage(
                workshop,
                typed,
                Problems.none(),
                women.size(),
                known.size(),
                enough,
                enough ? best(minutes, known) : List.of(),
                enough ? pair(minutes, known) : null,
                enough ? planned(workshop, known) : List.of());
    }

    private List<Row> best(int minutes, Collection<FreeTime> known) {
        return ProposeSlots.best(country.week(), minutes, known, SHOWN).stream()
                .map(this::row)
                .toList();
    }

    private @Nullable PairRow pair(int minutes, Collection<FreeTime> known) {
        return ProposeSlots.bestPair(country.week(), minutes, known)
                .map(pair -> new PairRow(first(pair), second(pair), pair.shutOut()))
                .orElse(null);
    }

    private Row first(Pair pair) {
        return row(new Counted(pair.first(), 0));
    }

    private Row second(Pair pair) {
        return row(new Counted(pair.second(), 0));
    }

    private Row row(Counted counted) {
        var slot = counted.slot();
        var tomorrow = LocalDate.ofInstant(clock.instant(), country.zone()).plusDays(1);
        return new Row(
                slot.day(),
                tomorrow.with(TemporalAdjusters.nextOrSame(slot.day())),
                slot.from(),
                slot.until(),
                0,
                counted.shutOut());
    }

    /** A session that goes past midnight suits nobody here, as no free hours do. */
    private List<Row> planned(Series workshop, Collection<FreeTime> known) {
        return table.planned(workshop.id()).stream()
                .map(one -> {
                    var slot = new Slot(
                            one.day().getDayOfWeek(), one.time(), one.time().plusMinutes(one.minutes()));
                    return new Row(
                            slot.day(),
                            one.day(),
                            slot.from(),
                            slot.until(),
                            one.section(),
                            ProposeSlots.count(slot, known).shutOut());
                })
                .toList();
    }
}
