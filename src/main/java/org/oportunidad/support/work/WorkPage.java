package org.oportunidad.support.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.oportunidad.participants.ParticipantCard;

/**
 * What one person can do today.
 *
 * @param more women who wait beyond today
 * @param shielded whether it is outside working hours, when nothing is expected
 * @param rest whether she comes from a hard conversation
 */
record WorkPage(LocalDate today, List<Woman> women, int more, Instant now, boolean rest, boolean shielded) {

    /** A woman with all that is owed to her. */
    record Woman(ParticipantCard card, List<WorkItem> items) {

        String name() {
            return card.names().isBlank() ? card.name() : card.names();
        }

        WorkItem first() {
            return items.getFirst();
        }
    }
}
