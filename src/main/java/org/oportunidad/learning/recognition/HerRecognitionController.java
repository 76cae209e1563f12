package org.oportunidad.learning.recognition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She says that she knows a course already, and how; she may take it back. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class HerRecognitionController {

    private static final String VIEW = "learning/recognition/recognitionPage";
    private static final String HERE = "/courses/{code}/recognition";

    private final OpenCourses open;
    private final Recognitions recognitions;
    private final Once once;

    HerRecognitionController(OpenCourses open, Recognitions recognitions, Once once) {
        this.open = open;
        this.recognitions = recognitions;
        this.once = once;
    }

    @GetMapping(HERE)
    ModelAndView show(@PathVariable String code, Viewer viewer, HttpServletRequest request) {
        return Views.page(VIEW, page(course(viewer, code), viewer, "", Problems.none(), request));
    }

    @PostMapping(HERE)
    ModelAndView ask(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        var course = course(viewer, code);
        var her = OpenCourses.participantOf(viewer);
        var cleaned = PlainText.lines(words);
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, her + code + cleaned, () -> {
            problems[0] = recognitions.ask(her, course, cleaned);
            return problems[0].any() ? Optional.empty() : Optional.of("/courses/" + code + "/recognition");
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(VIEW, page(course, viewer, cleaned, problems[0], request)));
    }

    @DeleteMapping(HERE)
    ModelAndView giveUp(
            @PathVariable String code,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        var course = course(viewer, code);
        var her = OpenCourses.participantOf(viewer);
        var problems = new Problems[] {Problems.none()};
        var done = once.runUnlessRefused(key, her + code + " back", () -> {
            problems[0] = recognitions.giveUp(her, course);
            return problems[0].any() ? Optional.empty() : Optional.of("/courses/" + code);
        });
        return done.map(Views::seeOther)
                .orElseGet(() -> Views.invalid(VIEW, page(course, viewer, "", problems[0], request)));
    }

    private RecognitionPage page(
            Course course, Viewer viewer, String typed, Problems problems, HttpServletRequest request) {
        var place = open.placeOf(viewer).orElse(null);
        return new RecognitionPage(
                course,
                course.in(LanguageOfRequest.of(request).code()),
                recognitions.last(OpenCourses.participantOf(viewer), course).orElse(null),
                recognitions.mayAsk(place, course),
                typed,
                problems);
    }

    private Course course(Viewer viewer, String code) {
        return open.course(viewer, code).orElseThrow(NotFound::new);
    }
}
