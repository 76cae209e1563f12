package org.oportunidad.learning.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.oportunidad.learning.sync.SimulatedServer.Seen;

/**
 * The outbox of a phone as {@code outbox.js} keeps it, as a state machine: what is on its disk survives a crash, what is in its
 * memory does not.
 */
final class SimulatedPhone {

    static final int MOST_OPS = 20;

    private final Map<UUID, SimulatedOp> disk = new LinkedHashMap<>();
    private final Map<UUID, Outcome> receipts = new TreeMap<>();
    private final List<UUID> refused = new ArrayList<>();
    private final boolean careless;
    private int counter;
    private Duration skew = Duration.ZERO;
    private boolean sending;
    private Seen seen = Seen.NOTHING;

    /** A careless one drops what it sent before it hears of it; the simulation must notice. */
    SimulatedPhone(boolean careless) {
        this.careless = careless;
    }

    Instant clock(Instant now) {
        return now.plus(skew);
    }

    void turnClock(Duration by) {
        skew = by;
    }

    /** On the disk before she is told that it is kept. */
    SimulatedOp save(UUID id, Op.Kind kind, String about, Instant now) {
        var op = new SimulatedOp(id, ++counter, kind, about, clock(now), isHeavy(id, kind), false);
        disk.put(id, op);
        return op;
    }

    /** Every other task is told instead of written. */
    private static boolean isHeavy(UUID id, Op.Kind kind) {
        return kind == Op.Kind.TASK && (id.getLeastSignificantBits() & 1) == 0;
    }

    void spoil(UUID id) {
        disk.computeIfPresent(id, (same, op) -> op.spoilt());
    }

    /** What it sends next; nothing while it waits for an answer. */
    List<SimulatedOp> batch() {
        if (sending) {
            return List.of();
        }
        var waiting = disk.values().stream()
                .filter(op -> !refused.contains(op.id()))
                .sorted(Comparator.comparingInt(SimulatedOp::n))
                .toList();
        var batch = !waiting.isEmpty() && waiting.getFirst().heavy()
                ? waiting.subList(0, 1)
                : waiting.stream().takeWhile(op -> !op.heavy()).limit(MOST_OPS).toList();
        sending = !batch.isEmpty();
        if (careless) {
            batch.forEach(op -> disk.remove(op.id()));
        }
        return batch;
    }

    /** The answer came, perhaps twice, perhaps long after. */
    void settle(Map<UUID, Outcome> answers) {
        sending = false;
        answers.forEach((id, outcome) -> {
            switch (outcome) {
                case LATER -> {}
                case REFUSED -> {
                    if (disk.containsKey(id) && !refused.contains(id)) {
                        refused.add(id);
                    }
                }
                default -> {
                    if (disk.remove(id) != null) {
                        receipts.put(id, outcome);
                    }
                }
            }
        });
    }

    void noAnswer() {
        sending = false;
    }

    /** The battery is empty: only the disk stays. */
    void crash() {
        sending = false;
    }

    /** Somebody else holds the phone: nothing readable stays, what waits does. */
    void handOver() {
        receipts.clear();
        seen = Seen.NOTHING;
    }

    void look(Seen now) {
        seen = now;
    }

    Seen seen() {
        return seen;
    }

    boolean holds(UUID id) {
        return disk.containsKey(id);
    }

    boolean isEmpty() {
        return refused.containsAll(disk.keySet());
    }
}
