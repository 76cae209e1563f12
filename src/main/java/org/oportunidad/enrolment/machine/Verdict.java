package org.oportunidad.enrolment.machine;

/** Whether a move is allowed, and if not, what is missing. */
public sealed interface Verdict {

    /** The move may happen. */
    record Allowed() implements Verdict {}

    /** The two states are not joined by any move. */
    record NotAMove() implements Verdict {}

    /** The move exists but this condition is not met. */
    record Missing(Guard guard) implements Verdict {}

    /** Whether the move may happen. */
    default boolean allowed() {
        return this instanceof Allowed;
    }
}
