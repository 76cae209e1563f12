package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A woman graduated: training, closing form and certificate. */
public record ParticipantGraduated(EnrolmentId enrolment, UUID participantId, CohortId cohort, Instant at) {}
