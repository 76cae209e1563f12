package org.oportunidad.learning.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.sync.OpRules.Before;
import org.oportunidad.learning.sync.OpRules.Standing;

/** What the program keeps of one woman, in memory, judged by the rules that it runs with. */
final class SimulatedServer {

    private static final Comparator<Done> BY_TIME =
            Comparator.comparing(Done::at).thenComparing(Done::id);

    private final Map<UUID, Before> remembered = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final Set<UUID> applied = new HashSet<>();
    private final Map<UUID, Done> kept = new LinkedHashMap<>();
    private final boolean forgetful;
    private boolean published = true;
    private boolean hasPlace = true;
    private boolean attemptsLeft = true;

    /** A forgetful one does not know what it answered before; the simulation must notice. */
    SimulatedServer(boolean forgetful) {
        this.forgetful = forgetful;
    }

    /** Something that took effect. */
    record Done(UUID id, Op.Kind kind, String about, Instant at, boolean skewed) {}

    /** What a phone with signal shows of it: the same on all her phones. */
    record Seen(Map<String, UUID> newestAnswers, Map<String, UUID> versionsThatCount, TreeSet<UUID> all) {

        static final Seen NOTHING = new Seen(Map.of(), Map.of(), new TreeSet<>());
    }

    void publish(boolean there) {
        published = there;
    }

    void place(boolean open) {
        hasPlace = open;
    }

    void attempts(boolean left) {
        attemptsLeft = left;
    }

    /** In one transaction; {@code lost} is a crash before it is committed. */
    Map<UUID, Outcome> take(List<SimulatedOp> ops, Instant sentAt, Instant now, boolean lost) {
        var answers = new LinkedHashMap<UUID, Outcome>();
        if (lost) {
            return answers;
        }
        ops.forEach(op -> answers.put(op.id(), one(op, sentAt, now)));
        return answers;
    }

    private Outcome one(SimulatedOp op, Instant sentAt, Instant now) {
        var repeated = forgetful ? null : OpRules.repeated(remembered.get(op.id()), op.fingerprint());
        if (repeated != null) {
            return java.util.Objects.requireNonNull(repeated.outcome());
        }
        if (op.damaged()) {
            return java.util.Objects.requireNonNull(OpRules.unreadable().outcome());
        }
        var claim = OpRules.claim(now, sentAt, op.madeAt());
        var made = new Done(op.id(), op.kind(), op.about(), claim.at(), claim.skewed());
        var outcome = judged(made);
        remembered.put(op.id(), new Before(op.fingerprint(), outcome, outcome == Outcome.KEPT ? Reason.GONE : null));
        return outcome;
    }

    private Outcome judged(Done made) {
        var verdict =
                OpRules.judged(new Standing(published, hasPlace, true, attemptsLeft || made.kind() != Op.Kind.QUIZ));
        if (verdict.step() == OpRules.Step.KEEP) {
            kept.put(made.id(), made);
            return Outcome.KEPT;
        }
        var newer = newest(made.kind(), made.about());
        done.add(made);
        applied.add(made.id());
        return made.kind() == Op.Kind.TASK && newer != null && BY_TIME.compare(newer, made) > 0
                ? Outcome.OLDER
                : Outcome.RECEIVED;
    }

    /** What was kept aside is tried again. */
    void release() {
        var waiting = List.copyOf(kept.values());
        kept.clear();
        waiting.forEach(made -> {
            var outcome = judged(made);
            remembered.computeIfPresent(
                    made.id(),
                    (id, before) -> new Before(
                            before.fingerprint(), outcome, outcome == Outcome.KEPT ? before.reason() : null));
        });
    }

    private @Nullable Done newest(Op.Kind kind, String about) {
        return done.stream()
                .filter(one -> one.kind() == kind && one.about().equals(about))
                .max(BY_TIME)
                .orElse(null);
    }

    Seen seen() {
        return new Seen(newestOf(Op.Kind.ANSWER), newestOf(Op.Kind.TASK), new TreeSet<>(effects()));
    }

    private Map<String, UUID> newestOf(Op.Kind kind) {
        var newest = new TreeMap<String, UUID>();
        done.stream()
                .filter(one -> one.kind() == kind)
                .sorted(BY_TIME)
                .forEach(one -> newest.put(one.about(), one.id()));
        return newest;
    }

    /** Every effect there ever was, also one that came twice. */
    List<UUID> effects() {
        return done.stream().map(Done::id).toList();
    }

    boolean holds(UUID id) {
        return kept.containsKey(id) || applied.contains(id);
    }

    List<Done> done() {
        return List.copyOf(done);
    }
}
