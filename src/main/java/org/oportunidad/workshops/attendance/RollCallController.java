package org.oportunidad.workshops.attendance;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.identity.qr.QrPicture;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.timetable.SessionTable;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Roll call on a phone, and the sheet that does the same on paper. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class RollCallController {

    private static final String VIEW = "workshops/attendance/rollCallPage";
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private final SessionTable sessions;
    private final OnTheList list;
    private final RecordAttendance attendance;
    private final Once once;
    private final Clock clock;

    RollCallController(SessionTable sessions, OnTheList list, RecordAttendance attendance, Once once, Clock clock) {
        this.sessions = sessions;
        this.list = list;
        this.attendance = attendance;
        this.once = once;
        this.clock = clock;
    }

    /** With {@code all=present} everybody of whom nothing is recorded is proposed as present. */
    @GetMapping("/workshops/sessions/{id}/roll-call")
    ModelAndView list(@PathVariable UUID id, @RequestParam(defaultValue = "") String all, Viewer viewer) {
        var found = found(viewer, id);
        var facts = attendance.of(id);
        var women = list.women(viewer, found, facts);
        var form = RollCallForm.of(women.shown(), Presence.of(all).orElse(null));
        return Views.page(VIEW, page(found, women, form, Problems.none()));
    }

    @PostMapping("/workshops/sessions/{id}/roll-call")
    ModelAndView record(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> body, Viewer viewer) {
        var found = found(viewer, id);
        var women = list.women(viewer, found, attendance.of(id));
        var form = new RollCallForm(body.toSingleValueMap());
        var handles = RollCallPage.byHandle(women.shown());
        var problems = form.problems(handles, found.session().minutes());
        if (early(found) || !found.takesPlace()) {
            problems.add("", "workshops.attendance.tooEarly");
        }
        if (problems.any()) {
            return Views.invalid(VIEW, page(found, women, form, problems));
        }
        var marks = form.marks(handles, found.session().minutes());
        var done = once.runUnlessRefused(
                form.value("_key"),
                viewer.account() + "roll call " + id + marks + form.why(),
                () -> attendance.record(
                                viewer, found.session(), marks, form.why().orElse(null))
                        ? Optional.of(found.session().path() + "/roll-call")
                        : Optional.empty());
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(
                        VIEW,
                        page(found, women, form, problems.add(RollCallForm.WHY, "workshops.attendance.whyMissing"))));
    }

    /** For a pen: names with boxes, and a square code that opens the list on a phone. */
    @GetMapping("/workshops/sessions/{id}/sheet")
    ModelAndView sheet(@PathVariable UUID id, Viewer viewer) {
        var found = found(viewer, id);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(found.session().path() + "/roll-call")
                .toUriString();
        return Views.page(
                "workshops/attendance/sheetPage",
                new SheetPage(
                        found,
                        list.women(viewer, found, java.util.Map.of()).shown().stream()
                                .map(RollCallPage.Woman::name)
                                .toList(),
                        QrPicture.of(address)));
    }

    private OfSection found(Viewer viewer, UUID id) {
        return sessions.find(viewer, id).orElseThrow(NotFound::new);
    }

    private boolean early(OfSection found) {
        return clock.instant().isBefore(found.session().startsAt().minus(BEFORE));
    }

    private RollCallPage page(OfSection found, OnTheList.Women women, RollCallForm form, Problems problems) {
        return new RollCallPage(found, women.shown(), women.hidden(), early(found), form, problems);
    }

    static List<RollCallPage.Woman> sorted(Stream<RollCallPage.Woman> women) {
        return women.sorted(Comparator.comparing(RollCallPage.Woman::name)).toList();
    }
}
