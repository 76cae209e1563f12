package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A woman finished everything her route requires; the closing form is left. */
public record TrainingCompleted(EnrolmentId enrolment, UUID participantId, CohortId cohort, Instant at) {}
