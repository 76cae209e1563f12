package org.oportunidad.enrolment;

import java.util.UUID;

/** The id of a group that learns together. */
public record CohortId(UUID value) {}
