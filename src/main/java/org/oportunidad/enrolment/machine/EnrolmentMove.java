package org.oportunidad.enrolment.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.enrolment.EnrolmentState;

/**
 * One move of one place; {@code by} is an account of staff, none when she or the system moves it.
 *
 * @param drop why she left, for DROPPED
 * @param pausedUntil the end of her pause, for PAUSED
 * @param cohort the next cohort, for NO_SHOW → ENROLLED
 */
public record EnrolmentMove(
        UUID enrolment,
        EnrolmentState to,
        MoveFacts facts,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable DropReason drop,
        @Nullable LocalDate pausedUntil,
        @Nullable UUID cohort) {

    /** A move that carries nothing but itself. */
    public static EnrolmentMove of(
            UUID enrolment,
            EnrolmentState to,
            MoveFacts facts,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason) {
        return new EnrolmentMove(enrolment, to, facts, at, by, reason, null, null, null);
    }

    /** The same move with the reason why she left. */
    public EnrolmentMove because(DropReason why) {
        return new EnrolmentMove(enrolment, to, facts, at, by, reason, why, pausedUntil, cohort);
    }

    /** The same move with the end of her pause. */
    public EnrolmentMove until(LocalDate day) {
        return new EnrolmentMove(enrolment, to, facts, at, by, reason, drop, day, cohort);
    }

    /** The same move into another cohort. */
    public EnrolmentMove into(UUID nextCohort) {
        return new EnrolmentMove(enrolment, to, facts, at, by, reason, drop, pausedUntil, nextCohort);
    }
}
