package org.oportunidad.workshops.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one woman.
 *
 * @param minutes she was there
 * @param reason of an excused absence
 */
public record Mark(
        UUID participant,
        Presence presence,
        int minutes,
        @Nullable Excuse reason) {

    boolean same(Fact fact) {
        return fact.presence() == presence && fact.minutes() == minutes && fact.reason() == reason;
    }
}
