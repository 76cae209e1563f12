package org.oportunidad.learning.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.AnswerFields;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Quiz;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The quiz of a unit. A question takes one answer an attempt, so that a second tap changes nothing. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class QuizController {

    private static final String VIEW = "learning/quiz/quizPage";

    private final OpenCourses open;
    private final Attempts attempts;
    private final Clock clock;

    QuizController(OpenCourses open, Attempts attempts, Clock clock) {
        this.open = open;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** A quiz that there is, in the language of the page. */
    private record Here(Course course, int place, String unit, Quiz quiz, String language) {

        String path() {
            return "/courses/" + course.code() + "/lessons/" + unit + "/quiz";
        }
    }

    @GetMapping("/courses/{code}/lessons/{unit}/quiz")
    ModelAndView read(
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String said,
            Viewer viewer,
            HttpServletRequest request) {
        var here = here(viewer, code, unit, request);
        if (!open.mayOpen(viewer, here.course())) {
            return Views.seeOther("/courses");
        }
        return Views.page(VIEW, page(here, viewer, said, null, Map.of(), Problems.none()));
    }

    @PostMapping("/courses/{code}/lessons/{unit}/quiz/attempts")
    ModelAndView begin(
            @PathVariable String code, @PathVariable String unit, Viewer viewer, HttpServletRequest request) {
        var here = here(viewer, code, unit, request);
        var place = open.placeFor(viewer, here.course());
        if (place.isEmpty()) {
            return Views.seeOther("/courses");
        }
        attempts.begin(place.get(), here.course(), here.unit(), here.quiz());
        return Views.seeOther(here.path());
    }

    @PostMapping("/courses/{code}/lessons/{unit}/quiz/answers")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        var here = here(viewer, code, unit, request);
        var place = open.placeFor(viewer, here.course());
        if (place.isEmpty()) {
            return Views.seeOther("/courses");
        }
        var question = here.quiz().question(Question.one(form, "question"));
        if (question.isEmpty()) {
            return Views.seeOther(here.path());
        }
        var judged = question.get().written(form).flatMap(question.get()::judged);
        if (judged.isEmpty()) {
            var problems = Problems.none()
                    .add("option", "learning.lesson.missing." + question.get().kind());
            return Views.invalid(VIEW, page(here, viewer, "", question.get(), form, problems));
        }
        return answered(place.get(), here, question.get(), judged.get());
    }

    private ModelAndView answered(LearningPlace place, Here here, Question question, Question.Judged judged) {
        attempts.answer(place, here.course(), here.unit(), here.quiz(), question, judged);
        return Views.seeOther(here.path() + "?said=" + question.code() + "#said");
    }

    private Here here(Viewer viewer, String code, String unit, HttpServletRequest request) {
        var course = open.course(viewer, code).orElseThrow(NotFound::new);
        int place = course.place(unit).orElseThrow(NotFound::new);
        var language = LanguageOfRequest.of(request).code();
        var quiz = course.in(language).lessons().get(place).quiz();
        if (quiz == null) {
            throw new NotFound();
        }
        return new Here(course, place, unit, quiz, language);
    }

    private QuizPage page(
            Here here,
            Viewer viewer,
            String said,
            @Nullable Question asked,
            Map<String, List<String>> typed,
            Problems problems) {
        var hers = attempts.of(OpenCourses.participantOf(viewer), here.course(), here.unit());
        var page = new QuizPage(
                here.course(),
                here.course().in(here.language()),
                here.place(),
                here.quiz(),
                hers,
                saidOf(here, hers, said),
                null,
                clock.instant());
        var current = page.open();
        if (current == null || page.said() != null) {
            return page;
        }
        var question = asked != null && !current.answers().containsKey(asked.code())
                ? asked
                : Objects.requireNonNull(
                        here.quiz().question(current.next().orElse("")).orElse(null));
        return new QuizPage(
                page.course(),
                page.text(),
                page.place(),
                page.quiz(),
                hers,
                null,
                new AnswerFields(question, null, typed, problems),
                page.now());
    }

    /** The question she just answered, if she did in her newest attempt. */
    private static @Nullable Question saidOf(Here here, List<Attempt> hers, String said) {
        return hers.isEmpty() || !hers.getLast().answers().containsKey(said)
                ? null
                : here.quiz().question(said).orElse(null);
    }
}
