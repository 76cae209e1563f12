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

/**
 * Everything the journey’s rules read about one place.
 *
 * @param openChange state of a change of route or level that waits for an answer
 * @param levelling whether her diagnosis advises a course to level up first
 */
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
        Instant enrolledAt,
        @Nullable Instant startedAt,
        @Nullable Instant lastActivityAt,
        @Nullable LocalDate pausedUntil,
        int pausedDays,
        @Nullable Instant graduatedAt,
        @Nullable DropReason dropReason,
        @Nullable String openChange,
        boolean levelling,
        @Nullable Instant awaySince,
        @Nullable Instant returnedAt,
        @Nullable Instant welcomedAt) {

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
                dueOn(),
                facilitator,
                startedAt,
                lastActivityAt,
                levelling,
                awaySince,
                returnedAt,
                welcomedAt);
    }

    /** Whether the second week of the cohort has begun on that day. */
    boolean inSecondWeek(LocalDate day) {
        return !day.isBefore(startsOn.plusDays(7));
    }

    /** Her own last day: the cohort’s, moved on by the days of her pauses. */
    public LocalDate dueOn() {
        return endsOn.plusDays(pausedDays);
    }

    /** Whether her own last day has come, so that whoever is left of the cohort is recorded. */
    boolean cohortCloses(LocalDate day) {
        return !day.isBefore(dueOn());
    }
}
