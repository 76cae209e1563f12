package org.oportunidad.enrolment;

/** A route and its level, in codes. */
public record ChosenRoute(String route, String level) {}
