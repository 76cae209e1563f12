package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A woman did her first activity. */
public record TrainingStarted(EnrolmentId enrolment, UUID participantId, CohortId cohort, Instant at) {}
