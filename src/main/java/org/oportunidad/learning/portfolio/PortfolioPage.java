package org.oportunidad.learning.portfolio;

import java.time.Instant;
import java.util.List;
import org.oportunidad.learning.course.CourseText;

/** Everything she sent, the newest first. */
record PortfolioPage(List<Row> rows) {

    /**
     * One task.
     *
     * @param state {@code waits}, {@code ready} or {@code again}
     */
    record Row(String path, String title, CourseText text, Instant sentAt, String state) {

        static Row of(TaskAddress address, TaskState state, String language) {
            var decision = state.decision();
            return new Row(
                    "/portfolio/" + address.written(),
                    address.task(language).title(),
                    address.course().in(language),
                    state.sentAt(),
                    decision == null ? "waits" : decision.code());
        }
    }
}
