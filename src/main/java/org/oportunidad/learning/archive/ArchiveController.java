package org.oportunidad.learning.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.PublishedTexts;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.web.Views;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A course goes out as one archive and comes in as one. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class ArchiveController {

    private static final String VIEW = "learning/archive/archivePage";

    /** Unpacking costs CPU and memory. */
    private static final Limit A_DAY = new Limit("learning.archives", 60, java.time.Duration.ofDays(1));

    private final CourseArchives archives;
    private final Drafts drafts;
    private final PublishedTexts published;
    private final RateLimits limits;

    ArchiveController(CourseArchives archives, Drafts drafts, PublishedTexts published, RateLimits limits) {
        this.archives = archives;
        this.drafts = drafts;
        this.published = published;
        this.limits = limits;
    }

    /** The draft as it stands. */
    @GetMapping("/authoring/{course}/archive")
    void draft(@PathVariable String course, HttpServletResponse response) throws IOException {
        send(course + "-draft", drafts.get(course).folder(), response);
    }

    /** A version as it was published. */
    @GetMapping("/authoring/{course}/versions/{number}/archive")
    void version(@PathVariable String course, @PathVariable String number, HttpServletResponse response)
            throws IOException {
        var texts = published.version(course, number).orElseThrow(NotFound::new);
        send(course + "-" + texts.number(), texts.folder(), response);
    }

    private void send(String name, CourseFolder folder, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".zip").build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        archives.write(folder, response.getOutputStream());
    }

    @GetMapping("/authoring-archives")
    ModelAndView form() {
        return Views.page(VIEW, new ArchivePage(CourseArchives.MOST_MEGABYTES, Problems.none()));
    }

    @PostMapping("/authoring-archives")
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var problems = Problems.none();
        if (!limits.take(A_DAY, viewer.account().value().toString())) {
            problems.add("file", "learning.archive.enough");
        }
        var code = problems.any()
                ? java.util.Optional.<String>empty()
                : archives.bring(viewer, file == null ? new byte[0] : file.getBytes(), problems);
        return code.map(one -> Views.seeOther("/authoring/" + one))
                .orElseGet(() -> Views.invalid(VIEW, new ArchivePage(CourseArchives.MOST_MEGABYTES, problems)));
    }
}
