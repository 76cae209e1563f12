package org.oportunidad.enrolment.cohort;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that learns together.
 *
 * @param taken places in use
 */
public record Cohort(
        UUID id,
        String code,
        String name,
        @Nullable UUID call,
        String route,
        String level,
        String modality,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        @Nullable UUID facilitatorAccount,
        State state,
        int taken) {

    /** Where a cohort stands. */
    public enum State {
        PLANNED,
        ENROLLING,
        RUNNING,
        CLOSED,
        ARCHIVED;

        /** Whether this may follow the state before, in the order of domain §11. */
        public boolean mayFollow(State before) {
            return switch (this) {
                case PLANNED -> false;
                case ENROLLING -> before == PLANNED;
                case RUNNING -> before == ENROLLING;
                case CLOSED -> before == RUNNING;
                case ARCHIVED -> before == CLOSED;
            };
        }
    }

    /** Places still free. */
    public int free() {
        return Math.max(0, capacity - taken);
    }

    /** Whether women may be given places now. */
    public boolean takesWomen() {
        return state == State.ENROLLING || state == State.RUNNING;
    }
}
