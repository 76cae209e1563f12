package org.oportunidad.learning.sync;

import java.time.Duration;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.errors.TooManyRequests;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is kept aside is tried again, as often as she asks. */
@Controller
@AllowedTo(Role.PARTICIPANT)
class KeptController {

    private static final Limit A_DAY = new Limit("learning.offline.kept", 60, Duration.ofDays(1));

    private final TakeBatch batches;
    private final RateLimits limits;

    KeptController(TakeBatch batches, RateLimits limits) {
        this.batches = batches;
        this.limits = limits;
    }

    @PostMapping("/offline/kept")
    ModelAndView again(Viewer viewer) {
        take(viewer);
        batches.release(OpenCourses.participantOf(viewer), true);
        return Views.seeOther("/offline/courses?said=tried#kept");
    }

    private void take(Viewer viewer) {
        if (!limits.take(A_DAY, viewer.account().value().toString())) {
            throw new TooManyRequests(Duration.ofHours(1).toSeconds());
        }
    }
}
