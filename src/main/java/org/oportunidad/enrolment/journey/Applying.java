package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.ChosenRoute;

/** A woman’s newest application as the pages about her show it. */
public record Applying(
        UUID id,
        ApplicationState state,
        String call,
        @Nullable String route,
        @Nullable String level,
        @Nullable Instant sentAt) {

    Optional<ChosenRoute> chosen() {
        return route == null || level == null ? Optional.empty() : Optional.of(new ChosenRoute(route, level));
    }
}
