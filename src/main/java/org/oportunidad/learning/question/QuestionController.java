package org.oportunidad.learning.question;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her questions and notes on a lesson, beside the lesson. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class QuestionController {

    private static final String VIEW = "learning/question/questionsPage";

    /** So many a day; nobody asks more, and a group is not flooded. */
    private static final Limit A_DAY = new Limit("learning.questions", 40, Duration.ofDays(1));

    private final OpenCourses open;
    private final Questions questions;
    private final RateLimits limits;
    private final Once once;

    QuestionController(OpenCourses open, Questions questions, RateLimits limits, Once once) {
        this.open = open;
        this.questions = questions;
        this.limits = limits;
        this.once = once;
    }

    @GetMapping("/courses/{code}/lessons/{unit}/questions")
    ModelAndView read(@PathVariable String code, @PathVariable String unit, Viewer viewer, HttpServletRequest request) {
        var course = course(viewer, code, unit);
        return open.mayOpen(viewer, course)
                ? Views.page(VIEW, page(course, unit, viewer, QuestionForm.EMPTY, Problems.none(), request))
                : Views.seeOther("/courses");
    }

    @PostMapping("/courses/{code}/lessons/{unit}/questions")
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable String unit,
            QuestionForm form,
            Viewer viewer,
            HttpServletRequest request) {
        var course = course(viewer, code, unit);
        var place = open.placeFor(viewer, course);
        if (place.isEmpty()) {
            return Views.seeOther("/courses");
        }
        var problems = form.problems();
        if (!problems.any() && !limits.take(A_DAY, viewer.account().value().toString())) {
            problems.add("words", "learning.question.enough");
        }
        if (problems.any()) {
            return Views.invalid(VIEW, page(course, unit, viewer, form, problems, request));
        }
        var audience = Audience.of(form.audienceOrHerself()).orElseThrow();
        var body = viewer.account() + code + unit + audience + form.cleaned();
        return Views.seeOther(once.run(form.keyOrEmpty(), body, () -> {
            questions.ask(place.get(), course, unit, audience, form.cleaned());
            return "/courses/" + code + "/lessons/" + unit + "/questions#asked";
        }));
    }

    private Course course(Viewer viewer, String code, String unit) {
        return open.course(viewer, code)
                .filter(course -> course.place(unit).isPresent())
                .orElseThrow(NotFound::new);
    }

    private QuestionsPage page(
            Course course,
            String unit,
            Viewer viewer,
            QuestionForm typed,
            Problems problems,
            HttpServletRequest request) {
        var her = OpenCourses.participantOf(viewer);
        var cohort = open.placeFor(viewer, course).map(place -> place.cohort().value());
        return new QuestionsPage(
                course,
                course.in(LanguageOfRequest.of(request).code()),
                course.place(unit).orElseThrow(NotFound::new),
                questions.of(her, cohort.orElse(null), course, unit),
                typed,
                problems);
    }
}
