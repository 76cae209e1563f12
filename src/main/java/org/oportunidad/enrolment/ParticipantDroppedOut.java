package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A woman who had started left before finishing. */
public record ParticipantDroppedOut(
        EnrolmentId enrolment, UUID participantId, CohortId cohort, DropReason reason, Instant at) {}
