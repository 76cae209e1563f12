package org.oportunidad.enrolment.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.RouteLevelId;

/**
 * Who asks for another route or level, the oldest first.
 *
 * @param more query of the next page, if there is one
 */
record WaitingChangesPage(List<Row> rows, @Nullable String more) {

    /** One woman’s wish. */
    record Row(String path, String name, String cohort, RouteLevelId from, RouteLevelId to, Instant askedAt) {}
}
