package org.oportunidad.workshops.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest fact about one woman at one session.
 *
 * @param by name of who recorded it, may be empty
 * @param corrected how many earlier facts there are
 */
record Fact(
        UUID participant,
        Presence presence,
        int minutes,
        @Nullable Excuse reason,
        @Nullable String why,
        String by,
        Instant at,
        int corrected) {}
