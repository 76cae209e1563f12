package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** Knows whose application a request is about: by the secret on this phone, else by who is signed in. */
@Component
class Applicants {

    private final ApplicationTable table;

    Applicants(ApplicationTable table) {
        this.table = table;
    }

    Optional<HerApplication> of(HttpServletRequest request, Optional<Viewer> viewer) {
        var byPhone = ResumeSecret.read(request).flatMap(secret -> table.bySecret(secret.hash()));
        return byPhone.isPresent() ? byPhone : signedIn(viewer);
    }

    /** Hers after signing in. */
    Optional<HerApplication> signedIn(Optional<Viewer> viewer) {
        return viewer.map(Viewer::participantId).flatMap(table::newestOf);
    }

    Optional<HerApplication> of(UUID participant) {
        return table.newestOf(participant);
    }
}
