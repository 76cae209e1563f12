package org.oportunidad.referral.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request as its focal point reads it, opened. */
record Request(
        UUID id,
        String handle,
        UUID participantId,
        String language,
        Instant askedAt,
        Instant dueAt,
        State state,
        String way,
        String words,
        String phone,
        String hours,
        @Nullable Outcome outcome,
        List<Step> steps) {

    /** How far it is; a woman who took hers back is seen by nobody. */
    enum State {
        WAITING,
        TAKEN,
        REACHED,
        CLOSED;

        String key() {
            return "referral.desk.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    enum Outcome {
        TALKED,
        GUIDED,
        NOT_REACHED,
        NOT_NEEDED;

        String key() {
            return "referral.desk.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing that was done. */
    record Step(UUID id, Instant at, UUID by, Kind kind, String words) {

        /** What was done. */
        enum Kind {
            TAKEN,
            TRIED,
            REACHED,
            NOTE,
            RELEASED,
            CLOSED,
            REOPENED;

            String key() {
                return "referral.desk.step." + name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Request[]";
    }
}
