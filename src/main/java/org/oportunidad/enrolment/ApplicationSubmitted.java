package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A woman sent her enrolment form. */
public record ApplicationSubmitted(ApplicationId application, UUID participantId, CallId call, Instant at) {}
