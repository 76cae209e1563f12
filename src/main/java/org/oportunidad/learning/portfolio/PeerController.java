package org.oportunidad.learning.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.files.SafeAnswer;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.portfolio.MarkingPage.Typed;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.LanguageOfRequest;
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

/** She looks at the work of two classmates and says something that helps. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class PeerController {

    private static final String VIEW = "learning/portfolio/peerPage";

    private final Courses courses;
    private final OpenCourses open;
    private final HerTasks tasks;
    private final Peers peers;
    private final Once once;

    PeerController(Courses courses, OpenCourses open, HerTasks tasks, Peers peers, Once once) {
        this.courses = courses;
        this.open = open;
        this.tasks = tasks;
        this.peers = peers;
        this.once = once;
    }

    /** Takes the next one; back to her task when there is none just now. */
    @PostMapping("/portfolio/{task}/reviews")
    ModelAndView take(
            @PathVariable String task, @RequestParam(name = "_key", defaultValue = "") String key, Viewer viewer) {
        var address = address(viewer, task);
        var place = place(viewer, address);
        if (place.isEmpty() || !hasSent(place.get(), address)) {
            return Views.seeOther("/portfolio/" + address.written());
        }
        return Views.seeOther(once.run(key, viewer.account() + task, () -> {
            var taken = peers.take(place.get(), address);
            return "/portfolio/" + address.written()
                    + taken.map(number -> "/reviews/" + number).orElse("#peers");
        }));
    }

    @GetMapping("/portfolio/{task}/reviews/{number}")
    ModelAndView read(@PathVariable String task, @PathVariable int number, Viewer viewer, HttpServletRequest request) {
        return Views.page(VIEW, page(viewer, address(viewer, task), number, Typed.NOTHING, Problems.none(), request));
    }

    @GetMapping("/portfolio/{task}/reviews/{number}/files/{hash}")
    ResponseEntity<Resource> photo(
            @PathVariable String task, @PathVariable int number, @PathVariable String hash, Viewer viewer) {
        var address = address(viewer, task);
        mustHaveAPlace(viewer, address);
        return peers.photo(OpenCourses.participantOf(viewer), address, number, hash)
                .map(SafeAnswer::personal)
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/portfolio/{task}/reviews/{number}")
    ModelAndView give(
            @PathVariable String task,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> body,
            Viewer viewer,
            HttpServletRequest request) {
        var address = address(viewer, task);
        mustHaveAPlace(viewer, address);
        var typed =
                Typed.of(body.toSingleValueMap(), address.task("").criteria().size());
        var problems = typed.problems();
        if (problems.any()) {
            return Views.invalid(VIEW, page(viewer, address, number, typed, problems, request));
        }
        return Views.seeOther(once.run(typed.key(), viewer.account() + task + number + typed, () -> {
            peers.give(OpenCourses.participantOf(viewer), address, number, typed.chosen(), typed.words());
            return "/portfolio/" + address.written() + "#peers";
        }));
    }

    private boolean hasSent(LearningPlace place, TaskAddress address) {
        return tasks.has(place.participantId(), address.course(), address.unit());
    }

    private void mustHaveAPlace(Viewer viewer, TaskAddress address) {
        if (place(viewer, address).isEmpty()) {
            throw new NotFound();
        }
    }

    private Optional<LearningPlace> place(Viewer viewer, TaskAddress address) {
        return open.placeFor(viewer, address.course());
    }

    private TaskAddress address(Viewer viewer, String task) {
        return TaskAddress.of(open, courses, viewer, task)
                .filter(address -> address.task("").peers())
                .orElseThrow(NotFound::new);
    }

    private PeerPage page(
            Viewer viewer,
            TaskAddress address,
            int number,
            Typed typed,
            Problems problems,
            HttpServletRequest request) {
        mustHaveAPlace(viewer, address);
        var language = LanguageOfRequest.of(request).code();
        var work =
                peers.work(OpenCourses.participantOf(viewer), address, number).orElseThrow(NotFound::new);
        return new PeerPage(
                address.course().in(language),
                address.task(language),
                "/portfolio/" + address.written(),
                number,
                work,
                typed,
                problems);
    }
}
