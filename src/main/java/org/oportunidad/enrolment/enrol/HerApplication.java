package org.oportunidad.enrolment.enrol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;

/** The application that a phone holds the secret of, or that belongs to whoever is signed in. */
public record HerApplication(
        UUID id,
        UUID participant,
        UUID call,
        ApplicationState state,
        String language,
        @Nullable UUID ficha,
        @Nullable UUID baseline,
        @Nullable String route,
        @Nullable String level,
        boolean contactGiven,
        boolean assisted) {}
