package org.oportunidad.learning.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her tasks: what is asked, what she sent, what was answered. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class PortfolioController {

    private static final String VIEW = "learning/portfolio/taskPage";

    private final Courses courses;
    private final OpenCourses open;
    private final HerTasks tasks;
    private final Once once;

    PortfolioController(Courses courses, OpenCourses open, HerTasks tasks, Once once) {
        this.courses = courses;
        this.open = open;
        this.tasks = tasks;
        this.once = once;
    }

    @GetMapping("/portfolio")
    ModelAndView all(Viewer viewer, HttpServletRequest request) {
        var language = LanguageOfRequest.of(request).code();
        var rows = tasks.of(OpenCourses.participantOf(viewer)).stream()
                .flatMap(state -> TaskAddress.of(courses, state.course(), state.unit()).stream()
                        .map(address -> PortfolioPage.Row.of(address, state, language)))
                .toList();
        return Views.page("learning/portfolio/portfolioPage", new PortfolioPage(rows));
    }

    @GetMapping("/portfolio/{task}")
    ModelAndView one(@PathVariable String task, Viewer viewer, HttpServletRequest request) {
        var address = address(task);
        var page = page(address, viewer, "", Problems.none(), request);
        return page.open() || page.sent() ? Views.page(VIEW, page) : Views.seeOther("/courses");
    }

    @PostMapping("/portfolio/{task}/versions")
    ModelAndView send(@PathVariable String task, TaskForm form, Viewer viewer, HttpServletRequest request) {
        var address = address(task);
        var place = open.placeFor(viewer, address.course());
        if (place.isEmpty()) {
            return Views.seeOther("/courses");
        }
        var words = form.cleaned();
        if (words.isEmpty() || words.length() > TaskForm.MOST_CHARACTERS) {
            var problems = words.isEmpty()
                    ? Problems.none().add("words", "learning.portfolio.nothing")
                    : Problems.none().add("words", "learning.portfolio.tooLong", TaskForm.MOST_CHARACTERS);
            return Views.invalid(VIEW, page(address, viewer, words, problems, request));
        }
        return Views.seeOther(once.run(form.keyOrEmpty(), viewer.account() + task + words, () -> {
            tasks.send(place.get(), address.course(), address.unit(), words, Ids.next());
            return "/portfolio/" + address.written() + "#sent";
        }));
    }

    private TaskAddress address(String task) {
        return TaskAddress.of(courses, task).orElseThrow(NotFound::new);
    }

    private TaskPage page(
            TaskAddress address, Viewer viewer, String typed, Problems problems, HttpServletRequest request) {
        var language = LanguageOfRequest.of(request).code();
        var her = OpenCourses.participantOf(viewer);
        return new TaskPage(
                address.course(),
                address.course().in(language),
                address.place(),
                address.task(language),
                tasks.versions(her, address.course().code(), address.unit()),
                open.mayOpen(viewer, address.course()),
                typed,
                problems);
    }
}
