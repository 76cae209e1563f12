package org.oportunidad.workshops.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.seat.Seat;
import org.oportunidad.workshops.seat.Seats;
import org.oportunidad.workshops.timetable.SectionTable;
import org.oportunidad.workshops.timetable.SectionTable.OfSeries;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.SeriesTable;
import org.oportunidad.workshops.timetable.SessionTable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screens of one section: open, correct, add a session, see who is in it. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class SectionController {

    private static final String FORM = "workshops/plan/sectionFormPage";
    private static final String ONE = "workshops/plan/sectionPage";

    private final SeriesTable series;
    private final SectionTable sections;
    private final SessionTable sessions;
    private final PlanWorkshops plan;
    private final Seats seats;
    private final AroundSections around;
    private final Once once;

    SectionController(
            SeriesTable series,
            SectionTable sections,
            SessionTable sessions,
            PlanWorkshops plan,
            Seats seats,
            AroundSections around,
            Once once) {
        this.series = series;
        this.sections = sections;
        this.sessions = sessions;
        this.plan = plan;
        this.seats = seats;
        this.around = around;
        this.once = once;
    }

    @GetMapping("/workshops/{id}/sections/new")
    ModelAndView blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "19:00") String time,
            Viewer viewer) {
        var workshop = workshop(viewer, id);
        var form = SectionForm.blank(around.country(), viewer.account().value(), day, time);
        return Views.page(FORM, around.form(workshop, null, form, Problems.none()));
    }

    @PostMapping("/workshops/{id}/sections")
    ModelAndView open(
            @PathVariable UUID id,
            @ModelAttribute SectionForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var workshop = workshop(viewer, id);
        var problems = form.sessionProblems(around.problems(form));
        if (problems.any()) {
            return Views.invalid(FORM, around.form(workshop, null, form, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "section " + id + form, () -> {
            var section = form.section(Ids.next(), id, around.sites());
            plan.open(viewer, section, form.walls(), SectionForm.number(form.minutes()));
            return section.path();
        }));
    }

    @GetMapping("/workshops/sections/{id}")
    ModelAndView one(@PathVariable UUID id, Viewer viewer) {
        return Views.page(
                ONE, page(viewer, found(viewer, id), new SessionForm("", "19:00", "90", ""), Problems.none()));
    }

    /** For a pen: names and a box for each session, and nothing else about anybody. */
    @GetMapping("/workshops/sections/{id}/roster")
    ModelAndView roster(@PathVariable UUID id, Viewer viewer) {
        var page = page(viewer, found(viewer, id), new SessionForm("", "", "", ""), Problems.none());
        return Views.page("workshops/plan/rosterPage", page);
    }

    @GetMapping("/workshops/sections/{id}/plan")
    ModelAndView correct(@PathVariable UUID id, Viewer viewer) {
        var found = found(viewer, id);
        return Views.page(
                FORM, around.form(found.series(), found.section(), SectionForm.of(found.section()), Problems.none()));
    }

    @PostMapping("/workshops/sections/{id}/plan")
    ModelAndView correct(
            @PathVariable UUID id,
            @ModelAttribute SectionForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        var problems = around.problems(form);
        if (problems.any()) {
            return Views.invalid(FORM, around.form(found.series(), found.section(), form, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "section " + id + form, () -> {
            plan.correct(viewer, found, form.section(id, found.series().id(), around.sites()));
            return found.section().path();
        }));
    }

    @PostMapping("/workshops/sections/{id}/sessions")
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute SessionForm form,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer) {
        var found = found(viewer, id);
        var zone = found.section().zone();
        var problems = form.problems(zone.getId(), false);
        if (problems.any()) {
            return Views.invalid(ONE, page(viewer, found, form, problems));
        }
        return Views.seeOther(once.run(key, viewer.account() + "session " + id + form, () -> {
            plan.add(viewer, found, form.wall(zone), form.length());
            return found.section().path();
        }));
    }

    private Series workshop(Viewer viewer, UUID id) {
        return series.find(viewer, id).filter(one -> !one.cancelled()).orElseThrow(NotFound::new);
    }

    private OfSeries found(Viewer viewer, UUID id) {
        return sections.find(viewer, id).orElseThrow(NotFound::new);
    }

    private SectionPage page(Viewer viewer, OfSeries found, SessionForm form, Problems problems) {
        var all = seats.in(found.section().id());
        var cards = around.cards(viewer, all.stream().map(Seat::participant).toList());
        var seated = women(all.stream().filter(Seat::seated), cards);
        return new SectionPage(
                found.series(),
                found.section(),
                sessions.of(found.section().id()),
                seated.stream()
                        .sorted(java.util.Comparator.comparing(SectionPage.Woman::name))
                        .toList(),
                women(all.stream().filter(seat -> !seat.seated()), cards),
                (int) all.stream().filter(Seat::seated).count() - seated.size(),
                around.country(),
                form,
                problems);
    }

    private static List<SectionPage.Woman> women(Stream<Seat> seats, Map<UUID, ParticipantCard> cards) {
        return seats.flatMap(seat -> Stream.ofNullable(cards.get(seat.participant())))
                .map(card -> new SectionPage.Woman(card.names().isBlank() ? card.name() : card.names(), card.path()))
                .toList();
    }
}
