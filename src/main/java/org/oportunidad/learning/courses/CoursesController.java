package org.oportunidad.learning.courses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curriculum;
import org.oportunidad.learning.courses.CoursesPage.Earlier;
import org.oportunidad.learning.courses.CoursesPage.OneCourse;
import org.oportunidad.learning.progress.HerProgress;
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
        var place = open.placeOf(viewer);
        var done = study.all(OpenCourses.participantOf(viewer));
        var language = LanguageOfRequest.of(request).code();
        var curriculum = place.map(open::curriculumOf).or(() -> open.curriculumToCome(viewer));
        var levelling = place.filter(LearningPlace::levelling)
                .map(open::curriculumOf)
                .map(Curriculum::levelling)
                .orElse(List.of());
        var offered = curriculum.map(Curriculum::offered).orElse(List.of()).stream()
                .filter(course -> !levelling.contains(course))
                .toList();
        return Views.page(
                "learning/courses/coursesPage",
                new CoursesPage(
                        place.isPresent(),
                        each(levelling, curriculum, done, language),
                        each(curriculum.map(Curriculum::required).orElseGet(courses::all), curriculum, done, language),
                        each(offered, curriculum, done, language)));
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/courses/{code}")
    ModelAndView one(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        var place = open.placeOf(viewer);
        var course = open.course(place, code).orElseThrow(NotFound::new);
        var curriculum = place.map(open::curriculumOf).filter(hers -> hers.has(course));
        if (curriculum.isEmpty()) {
            return Views.seeOther("/courses");
        }
        var done = study.all(OpenCourses.participantOf(viewer));
        return Views.page(
                "learning/courses/coursePage",
                one(course, curriculum, done, LanguageOfRequest.of(request).code()));
    }

    private static List<OneCourse> each(
            List<Course> courses, Optional<Curriculum> curriculum, HerProgress done, String language) {
        return courses.stream()
                .map(course -> one(course, curriculum, done, language))
                .toList();
    }

    private static OneCourse one(Course course, Optional<Curriculum> curriculum, HerProgress done, String language) {
        var first = curriculum.map(hers -> hers.before(course)).orElse(List.of()).stream()
                .filter(earlier -> !done.complete(earlier))
                .map(earlier -> new Earlier(earlier.code(), earlier.in(language)))
                .toList();
        return new OneCourse(course, course.in(language), done.of(course), done.recognised(course), first);
    }
}
