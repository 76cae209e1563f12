package org.oportunidad.enrolment.eligibility;

import java.time.LocalDate;

/** The rules of a call that decide who may take part. */
public record CallRules(LocalDate opensOn, LocalDate closesOn, int minimumAge) {}
