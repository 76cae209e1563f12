package org.oportunidad.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Her place in a cohort as other modules may know it: codes and dates, no personal datum.
 *
 * @param endsOn last day of the cohort
 * @param dueOn her own last day: the cohort’s, moved on by the days of her pauses
 * @param levelling whether her diagnosis advises a course to level up first; advice, never a condition
 * @param awaySince her last activity before she paused or left, if she did
 * @param returnedAt when she came back from that
 * @param welcomedAt when she last put aside what is shown to who comes back
 */
public record LearningPlace(
        EnrolmentId enrolment,
        UUID participantId,
        CohortId cohort,
        String cohortName,
        String route,
        String level,
        EnrolmentState state,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate dueOn,
        @Nullable UUID facilitatorAccount,
        @Nullable Instant startedAt,
        @Nullable Instant lastActivityAt,
        boolean levelling,
        @Nullable Instant awaySince,
        @Nullable Instant returnedAt,
        @Nullable Instant welcomedAt) {}
