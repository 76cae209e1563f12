package org.oportunidad.support.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;

/**
 * What the rules read about one woman's living place.
 *
 * @param changedAt since when her place is in its state
 * @param absencesInARow sessions missed one after the other until the last one, made up for or not counted apart
 * @param absences sessions missed and not made up for
 * @param failedUnit unit whose quiz she failed more than once and never passed; empty when there is none
 * @param unanswered tries to reach her since she last answered
 * @param lastAnsweredAt when she last answered, or came by herself
 * @param objects whether she wants no alerts about herself
 * @param partsLeft what is left of her route; only known when her last day is near
 */
public record Facts(
        UUID participantId,
        EnrolmentState state,
        @Nullable UUID facilitator,
        Instant enrolledAt,
        @Nullable Instant startedAt,
        @Nullable Instant lastActivityAt,
        Instant changedAt,
        LocalDate startsOn,
        LocalDate dueOn,
        int absencesInARow,
        int absences,
        String failedUnit,
        int failedTimes,
        int unanswered,
        @Nullable Instant lastAnsweredAt,
        boolean objects,
        int partsLeft) {

    public Facts withPartsLeft(int parts) {
        return new Facts(
                participantId,
                state,
                facilitator,
                enrolledAt,
                startedAt,
                lastActivityAt,
                changedAt,
                startsOn,
                dueOn,
                absencesInARow,
                absences,
                failedUnit,
                failedTimes,
                unanswered,
                lastAnsweredAt,
                objects,
                parts);
    }

    /** When she was last seen doing something; before that, when she got her place. */
    public Instant seenAt() {
        if (lastActivityAt != null) {
            return lastActivityAt;
        }
        return startedAt != null ? startedAt : enrolledAt;
    }
}
