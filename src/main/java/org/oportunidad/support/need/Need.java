package org.oportunidad.support.need;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.support.NeedKind;

/**
 * Support that she needs to take part.
 *
 * @param costMinor what it cost, in minor units
 */
record Need(
        UUID id,
        NeedKind kind,
        State state,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant endedAt,
        @Nullable Long costMinor) {

    /** How far it is. */
    enum State {
        ASKED,
        APPROVED,
        DECLINED,
        DELIVERED,
        ENDED;

        /** What may follow. */
        List<State> next() {
            return switch (this) {
                case ASKED -> List.of(APPROVED, DECLINED);
                case APPROVED -> List.of(DELIVERED, DECLINED);
                case DELIVERED -> List.of(ENDED);
                case DECLINED, ENDED -> List.of();
            };
        }

        /** As message keys end. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
