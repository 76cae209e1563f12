package org.oportunidad.learning.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.portfolio.HerTasks.NewAnswer;
import org.oportunidad.learning.portfolio.MarkingPage.Typed;
import org.oportunidad.learning.portfolio.TaskTable.After;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What women sent and nobody has answered yet, and the page on which it is answered. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class MarkingController {

    private static final String VIEW = "learning/portfolio/markingPage";
    private static final int SHOWN = 50;

    private final Courses courses;
    private final TaskTable table;
    private final HerTasks tasks;
    private final Participants participants;
    private final Once once;
    private final Clock clock;

    MarkingController(
            Courses courses, TaskTable table, HerTasks tasks, Participants participants, Once once, Clock clock) {
        this.courses = courses;
        this.table = table;
        this.tasks = tasks;
        this.participants = participants;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    ModelAndView queue(@RequestParam(defaultValue = "") String after, Viewer viewer, HttpServletRequest request) {
        var account = viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
        var waiting = table.waiting(account, after(after), clock.instant(), SHOWN + 1);
        var shown = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        var cards = participants.cards(
                viewer, shown.stream().map(TaskState::participantId).distinct().toList());
        var language = LanguageOfRequest.of(request).code();
        var rows = shown.stream()
                .flatMap(state -> Stream.ofNullable(cards.get(state.participantId()))
                        .flatMap(card -> TaskAddress.of(courses, state.course(), state.unit()).stream()
                                .map(address -> QueuePage.Row.of(card, address, state, language))))
                .toList();
        return Views.page(
                "learning/portfolio/queuePage",
                new QueuePage(rows, waiting.size() > SHOWN ? query(shown.getLast()) : null));
    }

    @GetMapping("/participants/{handle}/tasks/{task}")
    ModelAndView read(
            @PathVariable String handle, @PathVariable String task, Viewer viewer, HttpServletRequest request) {
        var woman = woman(viewer, handle);
        return Views.page(VIEW, page(viewer, woman, address(task), Typed.NOTHING, Problems.none(), request));
    }

    @PostMapping("/participants/{handle}/tasks/{task}/answers")
    ModelAndView answer(
            @PathVariable String handle,
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> body,
            Viewer viewer,
            HttpServletRequest request) {
        var woman = woman(viewer, handle);
        var address = address(task);
        var typed =
                Typed.of(body.toSingleValueMap(), address.task("").criteria().size());
        var problems = new Problems[] {problemsOf(typed)};
        if (problems[0].any()) {
            return Views.invalid(VIEW, page(viewer, woman, address, typed, problems[0], request));
        }
        var done = once.runUnlessRefused(typed.key(), handle + task + typed, () -> {
            if (tasks.answer(viewer, woman.id().value(), address.course(), address.unit(), newAnswer(typed))) {
                return Optional.of("/tasks");
            }
            problems[0].add("", "learning.portfolio.newerVersion");
            return Optional.empty();
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(VIEW, page(viewer, woman, address, typed, problems[0], request)));
    }

    private static Problems problemsOf(Typed typed) {
        var problems = Problems.none();
        for (int number = 1; number <= typed.criteria().size(); number++) {
            if (Criterion.of(typed.criteria().get(number - 1)).isEmpty()) {
                problems.add("criterion" + number, "learning.portfolio.chooseOne");
            }
        }
        if (typed.words().length() > Typed.MOST_CHARACTERS) {
            problems.add("words", "learning.portfolio.tooLong", Typed.MOST_CHARACTERS);
        }
        if (typed.words().isEmpty()) {
            problems.add("words", "learning.portfolio.sayOneThing");
        }
        if (Decision.of(typed.decision()).isEmpty()
                || !typed.version().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            problems.add("", "learning.portfolio.chooseOne");
        }
        return problems;
    }

    private static NewAnswer newAnswer(Typed typed) {
        return new NewAnswer(
                Ids.next(),
                UUID.fromString(typed.version()),
                typed.criteria().stream()
                        .map(criterion -> Criterion.of(criterion).orElseThrow())
                        .toList(),
                Decision.of(typed.decision()).orElseThrow(),
                typed.words());
    }

    private MarkingPage page(
            Viewer viewer,
            ParticipantCard woman,
            TaskAddress address,
            Typed typed,
            Problems problems,
            HttpServletRequest request) {
        var versions = new ArrayList<>(tasks.read(viewer, woman.id().value(), address.course(), address.unit()));
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        var language = LanguageOfRequest.of(request).code();
        return new MarkingPage(
                woman.path(),
                woman.name(),
                address.course().in(language),
                address.lesson(language).title(),
                address.task(language),
                "/tasks/" + address.written(),
                List.copyOf(versions),
                typed,
                problems);
    }

    private TaskAddress address(String task) {
        return TaskAddress.of(courses, task).orElseThrow(NotFound::new);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }

    private static String query(TaskState last) {
        return "?after=" + ChronoUnit.MICROS.between(Instant.EPOCH, last.sentAt()) + "." + last.id();
    }

    private static @Nullable After after(String typed) {
        if (!typed.matches("[0-9]{13,17}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        int dot = typed.indexOf('.');
        return new After(
                Instant.EPOCH.plus(Long.parseLong(typed.substring(0, dot)), ChronoUnit.MICROS),
                UUID.fromString(typed.substring(dot + 1)));
    }
}
