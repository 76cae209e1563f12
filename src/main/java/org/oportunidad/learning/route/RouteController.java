package org.oportunidad.learning.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.oportunidad.workshops.Workshops;
import org.oportunidad.workshops.Workshops.Minutes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** <i>Mi ruta</i>. */
@Controller
class RouteController {

    private final OpenCourses open;
    private final Study study;
    private final Workshops workshops;
    private final Pages pages;

    RouteController(OpenCourses open, Study study, Workshops workshops, Pages pages) {
        this.open = open;
        this.study = study;
        this.workshops = workshops;
        this.pages = pages;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/route")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        var place = open.placeOf(viewer).orElse(null);
        var curriculum = place == null ? open.curriculumToCome(viewer) : Optional.of(open.curriculumOf(place));
        var done = study.all(OpenCourses.participantOf(viewer));
        var minutes =
                place == null ? Optional.<Minutes>empty() : workshops.minutesOf(place.participantId(), place.cohort());
        return Views.page(
                "learning/route/routePage",
                new DrawnRoute(pages.of(request), curriculum.orElse(null), done, place, minutes.orElse(null)).page());
    }
}
