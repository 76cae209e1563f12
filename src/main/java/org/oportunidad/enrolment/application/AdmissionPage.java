package org.oportunidad.enrolment.application;

import java.util.UUID;

/** A bulk admission after it was done. */
public record AdmissionPage(UUID id, int admitted, int waitlisted, boolean mayUndo, boolean undone, int minutes) {}
