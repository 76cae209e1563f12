package org.oportunidad.learning.courses;

import jakarta.servlet.http.HttpServletRequest;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.courses.CoursesPage.OneCourse;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Lists the courses and the lessons of one. */
@Controller
class CoursesController {

    private final Courses courses;
    private final OpenCourses open;
    private final Study study;

    CoursesController(Courses courses, OpenCourses open, Study study) {
        this.courses = courses;
        this.open = open;
        this.study = study;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/courses")
    ModelAndView all(Viewer viewer, HttpServletRequest request) {
        boolean mayLearn = open.placeOf(viewer).isPresent();
        var shown = courses.all().stream()
                .map(course -> one(viewer, course, request))
                .toList();
        return Views.page("learning/courses/coursesPage", new CoursesPage(mayLearn, shown));
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/courses/{code}")
    ModelAndView one(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        var course = courses.find(code).orElseThrow(NotFound::new);
        if (open.placeOf(viewer).isEmpty()) {
            return Views.seeOther("/courses");
        }
        return Views.page("learning/courses/coursePage", one(viewer, course, request));
    }

    private OneCourse one(Viewer viewer, Course course, HttpServletRequest request) {
        var text = course.in(LanguageOfRequest.of(request).code());
        return new OneCourse(course, text, study.of(OpenCourses.participantOf(viewer), course));
    }
}
