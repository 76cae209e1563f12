package org.oportunidad.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;

/** One application as the list reads it, before names are added. */
record ListedApplication(
        UUID id,
        UUID participant,
        ApplicationState state,
        String channel,
        @Nullable String route,
        @Nullable String level,
        Instant submittedAt,
        Instant changedAt) {}
