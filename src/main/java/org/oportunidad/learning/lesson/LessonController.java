package org.oportunidad.learning.lesson;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.learning.progress.UnitProgress;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.RequestKey;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A lesson, step by step; every answer is kept as it is given. With scripts the answer comes back with the
 * step that follows, so that going on asks nothing. */
@Controller
class LessonController {

    private static final String VIEW = "learning/lesson/lessonPage";

    private final OpenCourses open;
    private final Study study;

    LessonController(OpenCourses open, Study study) {
        this.open = open;
        this.study = study;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/courses/{code}/lessons/{unit}")
    ModelAndView read(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String step,
            HttpServletRequest request) {
        var course = open.course(viewer, code).orElseThrow(NotFound::new);
        int place = course.place(unit).orElseThrow(NotFound::new);
        if (!open.mayOpen(viewer, course)) {
            return Views.seeOther("/courses");
        }
        var done = study.view(OpenCourses.participantOf(viewer), course, unit);
        return Views.page(
                VIEW, page(course, place, stepOf(step, course, place, done), done, Map.of(), Problems.none(), request));
    }

    @AllowedTo(Role.PARTICIPANT)
    @PostMapping("/courses/{code}/lessons/{unit}/answers")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        var hers = open.placeOf(viewer);
        var course = open.course(hers, code).orElseThrow(NotFound::new);
        int place = course.place(unit).orElseThrow(NotFound::new);
        int step = course.lesson(place).place(Question.one(form, "question")).orElseThrow(NotFound::new);
        if (hers.filter(found -> open.curriculumOf(found).has(course)).isEmpty()) {
            return Views.seeOther("/courses");
        }
        var question = course.lesson(place).steps().get(step).question();
        var given = question.written(form).flatMap(question::judged);
        if (given.isEmpty()) {
            var done = study.of(OpenCourses.participantOf(viewer), course).get(place);
            var problems = Problems.none().add("option", "learning.lesson.missing." + question.kind());
            return Views.invalid(VIEW, page(course, place, step, done, form, problems, request));
        }
        var done = study.answer(
                hers.get(), course, place, question, given.get(), RequestKey.of(Question.one(form, "_key")));
        var page = page(course, place, step, done, Map.of(), Problems.none(), request);
        return Views.wantsFragment(request) ? Views.page(VIEW, page) : Views.seeOther(page.here() + "#said");
    }

    private static LessonPage page(
            Course course,
            int place,
            int step,
            UnitProgress done,
            Map<String, List<String>> typed,
            Problems problems,
            HttpServletRequest request) {
        var text = course.in(LanguageOfRequest.of(request).code());
        return new LessonPage(course, text, place, step, done, typed, problems);
    }

    /** The step asked for, or the first one that is open. */
    private static int stepOf(String typed, Course course, int place, UnitProgress done) {
        var lesson = course.lesson(place);
        if (typed.length() == 1 && Character.isDigit(typed.charAt(0))) {
            int asked = Character.digit(typed.charAt(0), 10) - 1;
            if (asked >= 0 && asked < lesson.steps().size()) {
                return asked;
            }
        }
        return lesson.firstOpen(done.answers()).orElse(0);
    }
}
