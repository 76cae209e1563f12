package org.oportunidad.enrolment;

import java.time.Instant;

/** A cohort closed: each woman who started is settled. */
public record CohortClosed(CohortId cohort, Instant at) {}
