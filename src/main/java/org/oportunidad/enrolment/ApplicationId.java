package org.oportunidad.enrolment;

import java.util.UUID;

/** The id of one woman’s application to one call. */
public record ApplicationId(UUID value) {}
