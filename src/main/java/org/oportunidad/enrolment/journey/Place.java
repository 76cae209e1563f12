package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.enrolment.EnrolmentId;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;

/** Everything the journey’s rules read about one place. */
public record Place(
        UUID id,
        UUID participant,
        UUID cohort,
        String cohortName,
        String cohortState,
        String route,
        String level,
        LocalDate startsOn,
        LocalDate endsOn,
        EnrolmentState state,
        @Nullable UUID facilitator,
        @Nullable Instant startedAt,
        @Nullable Instant lastActivityAt,
        @Nullable LocalDate pausedUntil,
        @Nullable Instant graduatedAt,
        @Nullable DropReason dropReason) {

    /** The part of it that other modules may know. */
    LearningPlace forOthers() {
        return new LearningPlace(
                new EnrolmentId(id),
                participant,
                new CohortId(cohort),
                cohortName,
                route,
                level,
                state,
                startsOn,
                endsOn,
                facilitator,
                startedAt,
                lastActivityAt);
    }

    /** Whether the second week of the cohort has begun on that day. */
    boolean inSecondWeek(LocalDate day) {
        return !day.isBefore(startsOn.plusDays(7));
    }

    /** Whether the cohort has come to its end on that day, so that whoever is left is recorded. */
    boolean cohortCloses(LocalDate day) {
        return !day.isBefore(endsOn);
    }
}
