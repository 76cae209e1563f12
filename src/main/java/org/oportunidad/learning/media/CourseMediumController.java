package org.oportunidad.learning.media;

import jakarta.servlet.http.HttpServletResponse;
import org.oportunidad.files.SafeAnswer;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves what courses show to whoever is signed in; the name is its content, so that a device asks once. */
@Controller
@AllowedTo({Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR, Role.MONITORING, Role.AUDITOR, Role.ADMINISTRATOR})
class CourseMediumController {

    private final CourseMedia media;

    CourseMediumController(CourseMedia media) {
        this.media = media;
    }

    @GetMapping("/course-media/{name}")
    ResponseEntity<Resource> read(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepts,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return media.find(name, accepts.contains("image/webp"))
                .map(SafeAnswer::shared)
                .orElseThrow(NotFound::new);
    }
}
