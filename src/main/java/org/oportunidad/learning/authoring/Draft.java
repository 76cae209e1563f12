package org.oportunidad.learning.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.Fingerprint;

/**
 * A course while it is written.
 *
 * @param baseVersion the version it was begun from; none for a new course
 */
public record Draft(
        UUID id,
        String course,
        @Nullable String baseVersion,
        DraftState state,
        Instant changedAt,
        CourseFolder folder) {

    /** Of all its texts: what was reviewed is exactly this. */
    public String fingerprint() {
        var all = new ArrayList<String>();
        folder.files().forEach((path, text) -> all.addAll(List.of(path, text)));
        return Fingerprint.of(all);
    }

    public String path() {
        return "/authoring/" + course;
    }
}
