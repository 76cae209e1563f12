package org.oportunidad.learning;

import java.time.Instant;
import java.util.Optional;
import org.oportunidad.participants.TimelineEntry;

/** Says a row of {@code learning.v_history} as an entry of her timeline. */
public interface StudyHistory {

    /** Nothing where the course or unit is gone. */
    Optional<TimelineEntry> told(Row row, String language);

    /**
     * One thing that happened: a lesson finished, a task sent, something about a workshop, or what became of a recognition.
     *
     * @param course the course, or the topic of the workshop
     * @param unit empty for a workshop and for what concerns a whole course
     */
    record Row(String kind, String course, String unit, Instant at) {}
}
