package org.oportunidad.learning.question;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.question.QuestionQueuePage.Row;
import org.oportunidad.learning.question.QuestionTable.Sealed;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.After;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions that wait, and the page on which one is answered. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class AnswerController {

    private static final String VIEW = "learning/question/answerPage";
    private static final int SHOWN = 50;

    private final Courses courses;
    private final QuestionTable table;
    private final Questions questions;
    private final Participants participants;
    private final Once once;
    private final Clock clock;

    AnswerController(
            Courses courses,
            QuestionTable table,
            Questions questions,
            Participants participants,
            Once once,
            Clock clock) {
        this.courses = courses;
        this.table = table;
        this.questions = questions;
        this.participants = participants;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/questions")
    ModelAndView queue(@RequestParam(defaultValue = "") String after, Viewer viewer, HttpServletRequest request) {
        var account = viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
        var open = table.open(account, After.read(after).orElse(null), clock.instant(), SHOWN + 1);
        var shown = open.subList(0, Math.min(SHOWN, open.size()));
        var cards = participants.cards(
                viewer, shown.stream().map(Sealed::participantId).distinct().toList());
        var language = LanguageOfRequest.of(request).code();
        var rows = shown.stream()
                .flatMap(question -> Stream.ofNullable(cards.get(question.participantId()))
                        .flatMap(card -> row(card, question, language).stream()))
                .toList();
        return Views.page(
                "learning/question/queuePage",
                new QuestionQueuePage(rows, open.size() > SHOWN ? next(shown.getLast()) : null));
    }

    @GetMapping("/participants/{handle}/questions/{question}")
    ModelAndView read(
            @PathVariable String handle, @PathVariable UUID question, Viewer viewer, HttpServletRequest request) {
        return Views.page(VIEW, page(viewer, handle, question, "", true, Problems.none(), request));
    }

    @PostMapping("/participants/{handle}/questions/{question}/answers")
    ModelAndView answer(
            @PathVariable String handle,
            @PathVariable UUID question,
            @RequestParam Map<String, String> body,
            Viewer viewer,
            HttpServletRequest request) {
        var woman = woman(viewer, handle);
        var words = PlainText.lines(body.getOrDefault("words", ""));
        boolean toGroup = body.containsKey("group");
        var problems = new Problems[] {problems(words)};
        if (problems[0].any()) {
            return Views.invalid(VIEW, page(viewer, handle, question, words, toGroup, problems[0], request));
        }
        var done = once.runUnlessRefused(body.getOrDefault("_key", ""), handle + question + toGroup + words, () -> {
            if (questions.answer(viewer, woman.id().value(), question, words, toGroup)) {
                return Optional.of("/questions");
            }
            problems[0].add("", "learning.question.answeredMeanwhile");
            return Optional.empty();
        });
        return done.map(Views::seeOther)
                .orElseGet(() ->
                        Views.invalid(VIEW, page(viewer, handle, question, words, toGroup, problems[0], request)));
    }

    @PostMapping("/participants/{handle}/questions/{question}/showing")
    ModelAndView show(
            @PathVariable String handle,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "no") String shown,
            Viewer viewer) {
        var woman = woman(viewer, handle);
        if (!questions.show(viewer, woman.id().value(), question, shown.equals("yes"))) {
            throw new NotFound();
        }
        return Views.seeOther(woman.path() + "/questions/" + question);
    }

    private static Problems problems(String words) {
        var problems = Problems.none();
        if (words.isEmpty()) {
            problems.add("words", "learning.question.sayOneThing");
        } else if (words.length() > QuestionForm.MOST_CHARACTERS) {
            problems.add("words", "learning.question.tooLong", QuestionForm.MOST_CHARACTERS);
        }
        return problems;
    }

    /** Nothing where the unit is gone. */
    private Optional<Row> row(ParticipantCard card, Sealed question, String language) {
        return courses.having(
                        question.course(),
                        course -> course.place(question.unit()).isPresent())
                .flatMap(course -> course.place(question.unit()).map(place -> {
                    var text = course.in(language);
                    var dueAt = Objects.requireNonNull(question.dueAt());
                    return new Row(
                            card.path() + "/questions/" + question.id(),
                            card.names().isBlank() ? card.name() : card.names(),
                            text,
                            text.lessons().get(place).title(),
                            dueAt,
                            dueAt.isBefore(clock.instant()));
                }));
    }

    private AnswerPage page(
            Viewer viewer,
            String handle,
            UUID id,
            String typed,
            boolean toGroup,
            Problems problems,
            HttpServletRequest request) {
        var woman = woman(viewer, handle);
        var question = questions.read(viewer, woman.id().value(), id).orElseThrow(NotFound::new);
        var course = courses.having(
                        question.course(), one -> one.place(question.unit()).isPresent())
                .orElseThrow(NotFound::new);
        var text = course.in(LanguageOfRequest.of(request).code());
        int place = course.place(question.unit()).orElseThrow(NotFound::new);
        return new AnswerPage(
                woman.path(),
                woman.name(),
                text,
                text.lessons().get(place).title(),
                question,
                typed,
                toGroup,
                problems);
    }

    private ParticipantCard woman(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }

    private static String next(Sealed last) {
        return new After(Objects.requireNonNull(last.dueAt()), last.id()).query();
    }
}
