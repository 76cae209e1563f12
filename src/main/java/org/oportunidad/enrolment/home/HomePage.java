package org.oportunidad.enrolment.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the public page knows of the call that is open.
 *
 * @param openUntil last day on which one can enrol; null when no call is open
 */
public record HomePage(@Nullable LocalDate openUntil) {}
