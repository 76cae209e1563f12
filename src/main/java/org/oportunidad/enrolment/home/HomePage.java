package org.oportunidad.enrolment.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the public page knows of calls.
 *
 * @param openUntil last day on which one can enrol; null when no call is open
 * @param opensOn when none is open, the day on which the next one opens, if announced
 */
public record HomePage(
        @Nullable LocalDate openUntil, @Nullable LocalDate opensOn) {}
