package org.oportunidad.learning.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.CurriculumFile;
import org.oportunidad.learning.course.Fingerprint;
import org.oportunidad.programme.RouteLevelId;

/**
 * What a level will ask, while it is written.
 *
 * @param base the version it was begun from
 * @param authors whoever changed it
 */
record CurriculumDraft(
        UUID id, RouteLevelId level, String base, AskedCourses asked, List<UUID> authors, Instant changedAt) {

    /** What was looked at is exactly this. */
    String fingerprint() {
        return Fingerprint.of(List.of(CurriculumFile.written(asked)));
    }

    String path() {
        return "/curricula/" + level.value() + "/draft";
    }
}
