package org.oportunidad.learning.pack;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Curriculum;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.sync.KeptOps;
import org.oportunidad.platform.access.Open;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.shell.KeptPage;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.SecurityHeaders;
import org.oportunidad.platform.web.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What she can take with her, its files, and the page that reads them without signal. */
@Controller
class PackController {

    private static final String READER = "/offline/reader";

    private final Courses courses;
    private final OpenCourses open;
    private final CoursePacks packs;
    private final KeptOps kept;

    PackController(Courses courses, OpenCourses open, CoursePacks packs, KeptOps kept) {
        this.kept = kept;
        this.courses = courses;
        this.open = open;
        this.packs = packs;
    }

    @Bean
    static KeptPage readerIsKept() {
        return new KeptPage(READER, "learning.pack.onPhone");
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/offline/courses")
    ModelAndView all(@RequestParam(defaultValue = "") String said, Viewer viewer, HttpServletRequest request) {
        var language = LanguageOfRequest.of(request);
        var curriculum = open.placeOf(viewer).map(open::curriculumOf);
        var rows = curriculum.stream()
                .flatMap(PackController::all)
                .distinct()
                .map(course -> new OfflineCoursesPage.Row(
                        course, course.in(language.code()), language.code(), packs.of(course, language, request)))
                .toList();
        return Views.page(
                "learning/pack/offlineCoursesPage",
                new OfflineCoursesPage(curriculum.isPresent(), rows, kept.of(viewer), said.equals("tried")));
    }

    private static Stream<Course> all(Curriculum curriculum) {
        return Stream.of(curriculum.levelling(), curriculum.required(), curriculum.offered())
                .flatMap(List::stream);
    }

    /** A file by its hash: it never changes, and says nothing about who fetches it. */
    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/offline/files/{code}/{language}/{hash}")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable String language,
            @PathVariable String hash,
            HttpServletRequest request) {
        var known = Language.of(language).orElseThrow(NotFound::new);
        var found = courses.having(
                        code,
                        course -> packs.of(course, known, request).file(hash).isPresent())
                .flatMap(course -> packs.of(course, known, request).file(hash))
                .orElseThrow(NotFound::new);
        var accepted = request.getHeader("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("Vary", "Accept-Encoding");
        return packed ? answer.header("Content-Encoding", "gzip").body(found.packed()) : answer.body(found.content());
    }

    /** Reads what lies on the phone; the worker keeps it, so it is alike for everybody. */
    @Open
    @GetMapping(READER)
    ModelAndView reader(HttpServletResponse response) {
        SecurityHeaders.withMicrophone(response);
        return Views.page("learning/pack/readerPage");
    }
}
