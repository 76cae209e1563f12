package org.oportunidad.learning.portfolio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.participants.ParticipantCard;

/**
 * What waits for an answer, the oldest first.
 *
 * @param more query of the next page, if there is one
 */
record QueuePage(List<Row> rows, @Nullable String more) {

    /** One woman's task. */
    record Row(String path, String name, String title, CourseText text, Instant sentAt) {

        static Row of(ParticipantCard card, TaskAddress address, TaskState state, String language) {
            return new Row(
                    card.path() + "/tasks/" + address.written(),
                    card.names().isBlank() ? card.name() : card.names(),
                    address.task(language).title(),
                    address.course().in(language),
                    state.sentAt());
        }
    }
}
