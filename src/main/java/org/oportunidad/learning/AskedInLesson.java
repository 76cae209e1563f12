package org.oportunidad.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that a woman wrote in a lesson.
 *
 * @param toGroup whether her group may read it without her name once it is answered
 */
public record AskedInLesson(UUID participantId, String course, String unit, String words, boolean toGroup, Instant at) {

    /** Says nothing of what she wrote, so that no log can. */
    @Override
    public String toString() {
        return "AskedInLesson[" + course + "/" + unit + "]";
    }
}
