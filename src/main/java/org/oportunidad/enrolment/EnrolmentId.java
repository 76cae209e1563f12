package org.oportunidad.enrolment;

import java.util.UUID;

/** The id of one woman’s place in one cohort. */
public record EnrolmentId(UUID value) {}
