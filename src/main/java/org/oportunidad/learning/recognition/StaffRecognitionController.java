package org.oportunidad.learning.recognition;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What women say they know already, and what is decided about it. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class StaffRecognitionController {

    private static final String VIEW = "learning/recognition/decisionPage";
    private static final String HERE = "/participants/{handle}/recognitions/{course}";
    private static final int SHOWN = 50;

    private final Courses courses;
    private final RecognitionTable table;
    private final Recognitions recognitions;
    private final Participants participants;
    private final Once once;
    private final Clock clock;

    StaffRecognitionController(
            Courses courses,
            RecognitionTable table,
            Recognitions recognitions,
            Participants participants,
            Once once,
            Clock clock) {
        this.courses = courses;
        this.table = table;
        this.recognitions = recognitions;
        this.participants = participants;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/recognitions")
    ModelAndView waiting(@RequestParam(defaultValue = "") String after, Viewer viewer, HttpServletRequest request) {
        var account = viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
        var waiting = table.waiting(account, After.read(after).orElse(null), clock.instant(), SHOWN + 1);
        var shown = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        var cards = participants.cards(
                viewer,
                shown.stream()
                        .map(RecognitionTable.Sealed::participantId)
                        .distinct()
                        .toList());
        var language = LanguageOfRequest.of(request).code();
        var rows = shown.stream()
                .flatMap(one -> Stream.ofNullable(cards.get(one.participantId()))
                        .flatMap(card -> courses.find(one.course()).stream()
                                .map(course -> new WaitingPage.Row(
                                        path(card, course), name(card), course.in(language), one.askedAt()))))
                .toList();
        return Views.page(
                "learning/recognition/waitingPage",
                new WaitingPage(
                        rows,
                        waiting.size() > SHOWN
                                ? new After(
                                                shown.getLast().askedAt(),
                                                shown.getLast().id())
                                        .query()
                                : null));
    }

    @GetMapping(HERE)
    ModelAndView read(
            @PathVariable String handle,
            @PathVariable("course") String code,
            Viewer viewer,
            HttpServletRequest request) {
        return Views.page(VIEW, page(viewer, woman(viewer, handle), course(code), "", Problems.none(), request));
    }

    @PostMapping(HERE + "/decision")
    ModelAndView decide(
            @PathVariable String handle,
            @PathVariable("course") String code,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        var woman = woman(viewer, handle);
        var course = course(code);
        return run(
                viewer,
                woman,
                course,
                key,
                reason,
                decision,
                "/recognitions",
                request,
                () -> decision.matches("yes|no")
                        ? recognitions.decide(viewer, woman.id().value(), course, decision.equals("yes"), reason)
                        : Problems.none().add("", "learning.recognition.choose"));
    }

    @DeleteMapping(HERE)
    ModelAndView withdraw(
            @PathVariable String handle,
            @PathVariable("course") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        var woman = woman(viewer, handle);
        var course = course(code);
        return run(
                viewer,
                woman,
                course,
                key,
                reason,
                "withdraw",
                path(woman, course),
                request,
                () -> recognitions.withdraw(viewer, woman.id().value(), course, reason));
    }

    private ModelAndView run(
            Viewer viewer,
            ParticipantCard woman,
            Course course,
            String key,
            String reason,
            String what,
            String then,
            HttpServletRequest request,
            Supplier<Problems> act) {
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, woman.handle() + course.code() + what + reason, () -> {
            problems[0] = act.get();
            return problems[0].any() ? Optional.empty() : Optional.of(then);
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(VIEW, page(viewer, woman, course, reason, problems[0], request)));
    }

    private DecisionPage page(
            Viewer viewer,
            ParticipantCard woman,
            Course course,
            String typed,
            Problems problems,
            HttpServletRequest request) {
        return new DecisionPage(
                woman.path(),
                path(woman, course),
                name(woman),
                course.in(LanguageOfRequest.of(request).code()),
                recognitions.read(viewer, woman.id().value(), course).orElseThrow(NotFound::new),
                typed,
                problems);
    }

    private static String path(ParticipantCard woman, Course course) {
        return woman.path() + "/recognitions/" + course.code();
    }

    private static String name(ParticipantCard card) {
        return card.names().isBlank() ? card.name() : card.names();
    }

    private Course course(String code) {
        return courses.find(code).orElseThrow(NotFound::new);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}
