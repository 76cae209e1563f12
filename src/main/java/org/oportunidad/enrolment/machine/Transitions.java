package org.oportunidad.enrolment.machine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which state may follow which, and under which condition; everything that is not in the table is refused. */
public final class Transitions<S extends Enum<S>> {

    private final Map<S, Map<S, Guard>> moves;

    private Transitions(Map<S, Map<S, Guard>> moves) {
        this.moves = moves;
    }

    /** Whether the move may happen with these facts. */
    public Verdict check(S from, S to, MoveFacts facts) {
        var guard = moves.getOrDefault(from, Map.of()).get(to);
        if (guard == null) {
            return new Verdict.NotAMove();
        }
        return facts.holds(guard) ? new Verdict.Allowed() : new Verdict.Missing(guard);
    }

    /** The states that may follow, each with its condition. */
    public Map<S, Guard> after(S from) {
        return Collections.unmodifiableMap(moves.getOrDefault(from, Map.of()));
    }

    /** The states from which this one may be reached. */
    public Set<S> before(S to) {
        var states = new java.util.LinkedHashSet<S>();
        moves.forEach((from, targets) -> {
            if (targets.containsKey(to)) {
                states.add(from);
            }
        });
        return Collections.unmodifiableSet(states);
    }

    static <S extends Enum<S>> Builder<S> of(Class<S> states) {
        return new Builder<>(states);
    }

    /** Collects the rows of a table. */
    static final class Builder<S extends Enum<S>> {

        private final Class<S> states;
        private final Map<S, Map<S, Guard>> moves;

        private Builder(Class<S> states) {
            this.states = states;
            this.moves = new EnumMap<>(states);
        }

        Builder<S> move(S from, S to, Guard guard) {
            var previous =
                    moves.computeIfAbsent(from, any -> new EnumMap<>(states)).put(to, guard);
            if (previous != null) {
                throw new IllegalStateException("two rows for " + from + " to " + to);
            }
            return this;
        }

        Transitions<S> build() {
            return new Transitions<>(moves);
        }
    }
}
