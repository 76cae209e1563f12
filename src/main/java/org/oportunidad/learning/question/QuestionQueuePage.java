package org.oportunidad.learning.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseText;

/**
 * Open questions, what is due first at the top.
 *
 * @param more query of the next page, if there is one
 */
record QuestionQueuePage(List<Row> rows, @Nullable String more) {

    /** One open question; {@code late} when its time is over. */
    record Row(String path, String name, CourseText text, String lesson, Instant dueAt, boolean late) {}
}
