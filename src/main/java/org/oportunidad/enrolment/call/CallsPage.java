package org.oportunidad.enrolment.call;

import java.util.List;

/** All calls, newest first. */
public record CallsPage(List<Call> calls) {}
