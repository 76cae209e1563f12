package org.oportunidad.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Her place in a cohort as other modules may know it: codes and dates, no personal datum. */
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
        @Nullable UUID facilitatorAccount,
        @Nullable Instant startedAt,
        @Nullable Instant lastActivityAt) {}
