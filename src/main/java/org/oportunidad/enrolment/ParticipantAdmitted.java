package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A woman got a place in a cohort. */
public record ParticipantAdmitted(EnrolmentId enrolment, UUID participantId, CohortId cohort, Instant at) {}
