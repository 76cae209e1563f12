package org.oportunidad.enrolment.cohort;

/** A place opened on a route and level: a cohort began to enrol or grew, or somebody gave hers up. */
public record PlaceOpened(String route, String level) {}
