package org.oportunidad.learning.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.figures.FiguresPage.Row;
import org.oportunidad.learning.figures.FiguresPage.Unit;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How questions fare, course by course. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING})
class FiguresController {

    private static final Duration LOOKED_AT = Duration.ofDays(180);
    private static final int LEAST = 10;

    private final Courses courses;
    private final ItemTable table;
    private final Clock clock;

    FiguresController(Courses courses, ItemTable table, Clock clock) {
        this.courses = courses;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping("/item-figures")
    ModelAndView all(HttpServletRequest request) {
        var language = LanguageOfRequest.of(request).code();
        return Views.page(
                "learning/figures/courseListPage",
                new CourseListPage(courses.all().stream()
                        .map(course -> new CourseListPage.Row("/item-figures/" + course.code(), course.in(language)))
                        .toList()));
    }

    @GetMapping("/item-figures/{code}")
    ModelAndView one(@PathVariable String code, HttpServletRequest request) {
        var course = courses.find(code).orElseThrow(NotFound::new);
        var text = course.in(LanguageOfRequest.of(request).code());
        var figures = table.of(course, clock.instant().minus(LOOKED_AT), LEAST).stream()
                .collect(Collectors.toMap(figure -> figure.unit() + "/" + figure.question(), Function.identity()));
        var units = text.lessons().stream().map(lesson -> unit(lesson, figures)).toList();
        return Views.page("learning/figures/figuresPage", page(course, text, units));
    }

    private static FiguresPage page(Course course, org.oportunidad.learning.course.CourseText text, List<Unit> units) {
        return new FiguresPage(text, course.version(), (int) LOOKED_AT.toDays(), LEAST, units);
    }

    private static Unit unit(Lesson lesson, Map<String, ItemFigure> figures) {
        return new Unit(
                lesson.title(),
                lesson.steps().stream()
                        .map(step -> new Row(
                                step.question().ask().plain(),
                                figures.get(
                                        lesson.code() + "/" + step.question().code())))
                        .toList());
    }
}
