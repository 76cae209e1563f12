package org.oportunidad.workshops.agenda;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.agenda.ChoicePage.Choice;
import org.oportunidad.workshops.agenda.ChoicePage.Fit;
import org.oportunidad.workshops.agenda.HerTable.Offered;
import org.oportunidad.workshops.freetime.FreeTime;
import org.oportunidad.workshops.freetime.FreeTimes;
import org.oportunidad.workshops.seat.Seats;
import org.oportunidad.workshops.seat.Taken;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her agenda, the choice of sections, and how she enters rooms. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class AgendaController {

    private static final String CHOICE = "workshops/agenda/choicePage";
    private static final String ROOM = "workshops/agenda/roomPage";

    private final HerWorkshops workshops;
    private final HerTable table;
    private final Seats seats;
    private final FreeTimes times;
    private final Once once;

    AgendaController(HerWorkshops workshops, HerTable table, Seats seats, FreeTimes times, Once once) {
        this.workshops = workshops;
        this.table = table;
        this.seats = seats;
        this.times = times;
        this.once = once;
    }

    @GetMapping("/agenda")
    ModelAndView agenda(Viewer viewer) {
        return workshops
                .placeOf(viewer)
                .map(place -> Views.page("workshops/agenda/agendaPage", workshops.page(place)))
                .orElseGet(() -> Views.page("workshops/agenda/noAgendaPage"));
    }

    @GetMapping("/agenda/workshops/{id}")
    ModelAndView choose(@PathVariable UUID id, Viewer viewer) {
        return Views.page(CHOICE, choice(place(viewer), id, Problems.none()));
    }

    @PostMapping("/agenda/workshops/{id}/seat")
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var place = place(viewer);
        var page = choice(place, id, Problems.none());
        var chosen = page.choices().stream()
                .map(one -> one.section().id())
                .filter(one -> one.toString().equals(section))
                .findFirst();
        if (chosen.isEmpty()) {
            return Views.invalid(CHOICE, choice(place, id, page.problems().add("", "workshops.agenda.chooseOne")));
        }
        var done = once.runUnlessRefused(key, viewer.account() + "seat " + id + section, () -> {
            var taken = seats.take(place.participantId(), id, chosen.get());
            return taken == Taken.CLOSED
                    ? Optional.empty()
                    : Optional.of(taken == Taken.SEATED ? "/agenda#ahead" : "/agenda#turns");
        });
        return done.map(Views::seeOther)
                .orElseGet(() ->
                        Views.invalid(CHOICE, choice(place, id, Problems.none().add("", "workshops.agenda.closed"))));
    }

    @DeleteMapping("/agenda/workshops/{id}/seat")
    ModelAndView leave(
            @PathVariable UUID id, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var place = place(viewer);
        choice(place, id, Problems.none());
        return Views.seeOther(once.run(key, viewer.account() + "leave " + id, () -> {
            seats.leave(place.participantId(), id);
            return "/agenda/workshops/" + id;
        }));
    }

    @GetMapping("/agenda/room")
    ModelAndView room(@RequestParam(defaultValue = "") String session, Viewer viewer) {
        var known = table.entrance(HerWorkshops.participantOf(viewer));
        var form = new RoomForm(known.nickname(), known.zone(), session);
        return Views.page(ROOM, new RoomPage(form, workshops.country().zones(), Problems.none()));
    }

    @PostMapping("/agenda/room")
    ModelAndView enters(
            @ModelAttribute RoomForm form, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var zones = workshops.country().zones();
        var problems = form.problems(zones.stream().map(ZoneId::getId).toList());
        if (problems.any()) {
            return Views.invalid(ROOM, new RoomPage(form, zones, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "room " + form, () -> {
            table.enters(HerWorkshops.participantOf(viewer), form.nickname(), form.zone(), workshops.now());
            return form.next();
        }));
    }

    private LearningPlace place(Viewer viewer) {
        return workshops.placeOf(viewer).orElseThrow(NotFound::new);
    }

    /** The sections of a workshop of her cohort; missing when it is not one of hers. */
    private ChoicePage choice(LearningPlace place, UUID series, Problems problems) {
        var offered = table.offered(series, place.cohort().value()).stream()
                .collect(Collectors.groupingBy(one -> one.section().id(), LinkedHashMap::new, Collectors.toList()));
        var hers = workshops.all(place).stream()
                .filter(line -> line.series().id().equals(series))
                .toList();
        if (hers.isEmpty() || hers.getFirst().series().cancelled()) {
            throw new NotFound();
        }
        var time = times.toldBy(place.participantId());
        var choices = offered.values().stream()
                .map(rows -> choice(rows, hers, time))
                .sorted(Comparator.comparing(one -> one.fits() != Fit.YES))
                .toList();
        var seated = choices.stream().anyMatch(one -> one.hers() != null);
        return new ChoicePage(hers.getFirst().series(), choices, seated, problems);
    }

    private Choice choice(List<Offered> rows, List<HerSession> hers, Optional<FreeTime> time) {
        var first = rows.getFirst();
        var sessions = rows.stream()
                .map(Offered::session)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var own = hers.stream()
                .filter(line -> line.section() != null
                        && line.section().id().equals(first.section().id()))
                .findFirst();
        var zone = hers.getFirst().entrance().zone();
        var now = workshops.now();
        return new Choice(
                first.section(),
                sessions,
                Math.max(0, first.section().capacity() - first.seated()),
                own.map(HerSession::seat).orElse(null),
                zone == null ? first.section().zone() : zone,
                sessions.isEmpty() || sessions.stream().anyMatch(session -> !session.over(now)),
                time.isEmpty() || sessions.isEmpty() ? Fit.UNKNOWN : fits(sessions, time.get(), zone, first.section()));
    }

    /** By the clock that she reads, since it is hers by which she told her hours. */
    private static Fit fits(List<Session> sessions, FreeTime time, @Nullable ZoneId own, Section section) {
        var zone = own == null ? section.zone() : own;
        return sessions.stream().allMatch(session -> {
                    var start = session.startsAt().atZone(zone);
                    var end = session.endsAt().atZone(zone);
                    return time.fits(start.getDayOfWeek(), start.toLocalTime(), end.toLocalTime());
                })
                ? Fit.YES
                : Fit.NO;
    }
}
