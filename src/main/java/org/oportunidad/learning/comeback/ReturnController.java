package org.oportunidad.learning.comeback;

import java.time.Clock;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She has seen what changed and puts it aside. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class ReturnController {

    private final Enrolments enrolments;
    private final Once once;
    private final Clock clock;

    ReturnController(Enrolments enrolments, Once once, Clock clock) {
        this.enrolments = enrolments;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/return-pack/dismissal")
    ModelAndView dismiss(Viewer viewer, @RequestParam(name = "_key", defaultValue = "") String key) {
        var her = OpenCourses.participantOf(viewer);
        return Views.seeOther(once.run(key, her + " welcomed", () -> {
            enrolments.welcomed(her, clock.instant());
            return "/home";
        }));
    }
}
