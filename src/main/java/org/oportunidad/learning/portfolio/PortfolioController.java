package org.oportunidad.learning.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.SafeAnswer;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.portfolio.HerTasks.NewVersion;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.SecurityHeaders;
import org.oportunidad.platform.web.Views;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Her tasks: what is asked, what she sent, what was answered. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class PortfolioController {

    private static final String VIEW = "learning/portfolio/taskPage";

    private final Courses courses;
    private final OpenCourses open;
    private final HerTasks tasks;
    private final Peers peers;
    private final Sending sending;
    private final Once once;

    PortfolioController(Courses courses, OpenCourses open, HerTasks tasks, Peers peers, Sending sending, Once once) {
        this.courses = courses;
        this.open = open;
        this.tasks = tasks;
        this.peers = peers;
        this.sending = sending;
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
    ModelAndView one(
            @PathVariable String task, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var address = address(viewer, task);
        SecurityHeaders.withMicrophone(response);
        var page = page(address, viewer, "", Problems.none(), request);
        return page.open() || page.sent() ? Views.page(VIEW, page) : Views.seeOther("/courses");
    }

    @PostMapping("/portfolio/{task}/versions")
    ModelAndView send(
            @PathVariable String task,
            TaskForm form,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(required = false) @Nullable MultipartFile voice,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = address(viewer, task);
        var place = open.placeFor(viewer, address.course());
        if (place.isEmpty()) {
            return Views.seeOther("/courses");
        }
        var words = form.cleaned();
        var problems = Problems.none();
        if (words.length() > TaskForm.MOST_CHARACTERS) {
            problems.add("words", "learning.portfolio.tooLong", TaskForm.MOST_CHARACTERS);
        }
        var sent = new Sending.Chosen(photo, voice, document).askedFor(address.task(""));
        var files = sending.files(viewer, sent, problems);
        if (words.isEmpty() && files.isEmpty() && !problems.any()) {
            problems.add("words", "learning.portfolio.nothing");
        }
        if (problems.any()) {
            SecurityHeaders.withMicrophone(response);
            return Views.invalid(VIEW, page(address, viewer, words, problems, request));
        }
        var body = viewer.account() + task + words + Sending.hashes(files);
        return Views.seeOther(once.run(form.keyOrEmpty(), body, () -> {
            tasks.send(place.get(), address.course(), address.unit(), new NewVersion(words, files));
            return "/portfolio/" + address.written() + "#sent";
        }));
    }

    /** What she sent herself; also when the course is no longer open to her. */
    @GetMapping("/portfolio/{task}/files/{hash}")
    ResponseEntity<Resource> file(@PathVariable String task, @PathVariable String hash, Viewer viewer) {
        var address = address(viewer, task);
        return tasks.file(OpenCourses.participantOf(viewer), address.course(), address.unit(), hash)
                .map(SafeAnswer::personal)
                .orElseThrow(NotFound::new);
    }

    private TaskAddress address(Viewer viewer, String task) {
        return TaskAddress.of(open, courses, viewer, task).orElseThrow(NotFound::new);
    }

    private TaskPage page(
            TaskAddress address, Viewer viewer, String typed, Problems problems, HttpServletRequest request) {
        var language = LanguageOfRequest.of(request).code();
        var her = OpenCourses.participantOf(viewer);
        var place = open.placeFor(viewer, address.course());
        var versions = tasks.versions(her, address.course().code(), address.unit());
        var shared = place.filter(found -> address.task(language).peers() && !versions.isEmpty());
        return new TaskPage(
                address.course(),
                address.course().in(language),
                address.place(),
                address.task(language),
                versions,
                place.isPresent(),
                sending.limits(),
                shared.map(found -> peers.standing(found, address)).orElse(null),
                typed,
                problems);
    }
}
