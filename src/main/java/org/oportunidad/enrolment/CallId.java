package org.oportunidad.enrolment;

import java.util.UUID;

/** The id of a call (convocatoria). */
public record CallId(UUID value) {}
