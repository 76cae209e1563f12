package org.oportunidad.learning.route;

import jakarta.servlet.http.HttpServletRequest;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.platform.web.Pages;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** <i>Mi ruta</i>. */
@Controller
class RouteController {

    private final Courses courses;
    private final OpenCourses open;
    private final Study study;
    private final Pages pages;

    RouteController(Courses courses, OpenCourses open, Study study, Pages pages) {
        this.courses = courses;
        this.open = open;
        this.study = study;
        this.pages = pages;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/route")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        var place = open.placeOf(viewer).orElse(null);
        var asked = place == null ? courses.all() : open.curriculumOf(place).required();
        var done = study.all(OpenCourses.participantOf(viewer));
        return Views.page("learning/route/routePage", new DrawnRoute(pages.of(request), asked, done, place).page());
    }
}
