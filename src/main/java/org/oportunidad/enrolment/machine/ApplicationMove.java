package org.oportunidad.enrolment.machine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;

/** One move of one application; {@code by} is an account of staff, none when she or the system moves it. */
public record ApplicationMove(
        UUID application,
        ApplicationState to,
        MoveFacts facts,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason) {}
