package org.oportunidad.enrolment.machine;

import java.util.EnumSet;
import java.util.Set;

/** The conditions that hold for one move, gathered by the use case that makes it. */
public record MoveFacts(Set<Guard> holding) {

    /** Nothing holds. */
    public static final MoveFacts NOTHING = new MoveFacts(Set.of());

    public MoveFacts {
        holding = Set.copyOf(holding);
    }

    /** Exactly these conditions hold. */
    public static MoveFacts of(Guard... guards) {
        return new MoveFacts(Set.of(guards));
    }

    /** The same facts, with the condition added when it holds. */
    public MoveFacts with(Guard guard, boolean holds) {
        if (!holds) {
            return this;
        }
        var all = holding.isEmpty() ? EnumSet.noneOf(Guard.class) : EnumSet.copyOf(holding);
        all.add(guard);
        return new MoveFacts(all);
    }

    boolean holds(Guard guard) {
        return guard == Guard.NONE || holding.contains(guard);
    }
}
