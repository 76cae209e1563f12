package org.oportunidad.learning.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.files.SafeAnswer;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.portfolio.HerTasks.NewAnswer;
import org.oportunidad.learning.portfolio.MarkingPage.FromPeer;
import org.oportunidad.learning.portfolio.MarkingPage.Typed;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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
    private final Peers peers;
    private final Participants participants;
    private final Once once;
    private final Clock clock;

    MarkingController(
            Courses courses,
            TaskTable table,
            HerTasks tasks,
            Peers peers,
            Participants participants,
            Once once,
            Clock clock) {
        this.courses = courses;
        this.table = table;
        this.tasks = tasks;
        this.peers = peers;
        this.participants = participants;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    ModelAndView queue(@RequestParam(defaultValue = "") String after, Viewer viewer, HttpServletRequest request) {
        var account = viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
        var waiting = table.waiting(account, After.read(after).orElse(null), clock.instant(), SHOWN + 1);
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
                new QueuePage(rows, waiting.size() > SHOWN ? next(shown.getLast()) : null));
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

    /** What she showed or said. */
    @GetMapping("/participants/{handle}/tasks/{task}/files/{hash}")
    ResponseEntity<Resource> file(
            @PathVariable String handle, @PathVariable String task, @PathVariable String hash, Viewer viewer) {
        var woman = woman(viewer, handle);
        var address = address(task);
        return tasks.file(viewer, woman.id().value(), address.course(), address.unit(), hash)
                .map(SafeAnswer::personal)
                .orElseThrow(NotFound::new);
    }

    /** Hides what a classmate wrote from her, or shows it again. */
    @PostMapping("/participants/{handle}/tasks/{task}/reviews/{review}/hiding")
    ModelAndView hide(
            @PathVariable String handle,
            @PathVariable String task,
            @PathVariable UUID review,
            @RequestParam(defaultValue = "yes") String hidden,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        var address = address(task);
        if (!peers.hide(viewer, woman.id().value(), review, !hidden.equals("no"))) {
            throw new NotFound();
        }
        return Views.seeOther(woman.path() + "/tasks/" + address.written() + "#peers");
    }

    private static Problems problemsOf(Typed typed) {
        var problems = typed.problems();
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
                typed.chosen(),
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
                address.task(language).peers() ? peers(viewer, woman, address) : List.of(),
                typed,
                problems);
    }

    private List<FromPeer> peers(Viewer viewer, ParticipantCard woman, TaskAddress address) {
        var reviews = peers.of(woman.id().value(), address);
        var cards = participants.cards(
                viewer, reviews.stream().map(Peers.Review::reviewer).distinct().toList());
        return reviews.stream()
                .map(review -> new FromPeer(
                        review,
                        Optional.ofNullable(cards.get(review.reviewer()))
                                .map(ParticipantCard::name)
                                .orElse(null)))
                .toList();
    }

    private TaskAddress address(String task) {
        return TaskAddress.of(courses, task).orElseThrow(NotFound::new);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }

    private static String next(TaskState last) {
        return new After(last.sentAt(), last.id()).query();
    }
}
