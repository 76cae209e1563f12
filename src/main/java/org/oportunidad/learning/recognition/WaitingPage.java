package org.oportunidad.learning.recognition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseText;

/**
 * Who asks for what she knows already to count, the oldest first.
 *
 * @param more query of the next page, if there is one
 */
record WaitingPage(List<Row> rows, @Nullable String more) {

    /** One woman's wish. */
    record Row(String path, String name, CourseText text, Instant askedAt) {}
}
