package org.oportunidad.evidence.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts of a territory tree (country → region → province → commune) that may be published: cells of 1 to threshold − 1 are
 * hidden, and so are as many of their neighbours as it takes that nobody can work them out. The country's total is exact;
 * nothing is perturbed.
 *
 * <p>The rule: among the children of a shown parent either none is hidden, or at least two are that together hold twice the
 * threshold; while it is not so the smallest shown child that is not empty is hidden too, and when none is left the parent.
 * A hidden parent hides at least one child. Then the {@link Attack} is run, and more is hidden until it finds nothing.
 */
public final class SafeTable {

    /** A country may raise it and never lower it ({@code evidence.md}). */
    public static final int SMALLEST_THRESHOLD = 10;

    private final Map<String, Long> counts;
    private final Map<String, String> parents;
    private final Map<String, List<String>> children;
    private final Set<String> hidden;

    private SafeTable(Map<String, Long> counts, Map<String, String> parents, Set<String> hidden) {
        this.counts = counts;
        this.parents = parents;
        this.children = children(parents);
        this.hidden = hidden;
    }

    /**
     * Protects a tree.
     *
     * @param leaves count of each lowest cell; cells of zero may be left out
     * @param parents the parent of every cell but the root
     */
    public static SafeTable protect(Map<String, Long> leaves, Map<String, String> parents, int threshold) {
        if (threshold < SMALLEST_THRESHOLD) {
            throw new IllegalArgumentException("The threshold may not be below " + SMALLEST_THRESHOLD);
        }
        var table = new SafeTable(sums(leaves, parents), Map.copyOf(parents), new HashSet<>());
        table.counts.forEach((cell, count) -> {
            if (count > 0 && count < threshold && parents.containsKey(cell)) {
                table.hidden.add(cell);
            }
        });
        table.hideComplements(threshold);
        for (var recovered = Attack.recovered(table, threshold);
                !recovered.isEmpty();
                recovered = Attack.recovered(table, threshold)) {
            if (recovered.keySet().stream().filter(table::hideNear).count() == 0) {
                throw new IllegalStateException("Cells cannot be protected: " + recovered.size());
            }
            table.hideComplements(threshold);
        }
        return table;
    }

    /** A table that hides just these cells, whether that protects anybody or not: what has been published before. */
    static SafeTable hiding(Map<String, Long> leaves, Map<String, String> parents, Set<String> cells) {
        return new SafeTable(sums(leaves, parents), Map.copyOf(parents), new HashSet<>(cells));
    }

    private static Map<String, Long> sums(Map<String, Long> leaves, Map<String, String> parents) {
        var counts = new TreeMap<String, Long>();
        parents.forEach((cell, parent) -> {
            counts.put(cell, 0L);
            counts.put(parent, 0L);
        });
        leaves.forEach((cell, count) -> {
            for (var at = Optional.of(cell); at.isPresent(); at = Optional.ofNullable(parents.get(at.get()))) {
                counts.merge(at.get(), count, Long::sum);
            }
        });
        return counts;
    }

    private void hideComplements(int threshold) {
        var families = new ArrayList<>(children.keySet());
        families.sort(Comparator.<String>comparingInt(this::depth).reversed().thenComparing(c -> c));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var parent : families) {
                changed |= complete(parent, threshold);
            }
        }
    }

    /** Hides one more cell of a family if what is hidden could be worked out; true if it did. */
    private boolean complete(String parent, int threshold) {
        var hiddenHere = family(parent).stream().filter(hidden::contains).toList();
        if (hidden.contains(parent)) {
            // a hidden sum of shown parts is not hidden
            return hiddenHere.isEmpty() && hideSmallest(family(parent));
        }
        var sum = hiddenHere.stream().mapToLong(this::exact).sum();
        if (hiddenHere.isEmpty() || (hiddenHere.size() >= 2 && sum >= 2L * threshold)) {
            return false;
        }
        return hideSmallest(family(parent)) || (parents.containsKey(parent) && hidden.add(parent));
    }

    /**
     * Hides the best neighbour of a cell that can still be worked out: a sister, a child of a hidden sister, the parent and
     * its neighbours. Only a country as small as a small group loses its total.
     */
    private boolean hideNear(String cell) {
        var parent = parents.get(cell);
        if (parent == null) {
            return hidden.add(cell);
        }
        return hideSmallest(family(parent))
                || family(parent).stream().filter(hidden::contains).anyMatch(sister -> hideSmallest(family(sister)))
                || (parents.containsKey(parent) && hidden.add(parent))
                || hideNear(parent);
    }

    private boolean hideSmallest(List<String> cells) {
        return cells.stream()
                .filter(cell -> !hidden.contains(cell) && exact(cell) > 0)
                .min(Comparator.<String>comparingLong(this::exact).thenComparing(cell -> cell))
                .map(hidden::add)
                .orElse(false);
    }

    private List<String> family(String parent) {
        return children.getOrDefault(parent, List.of());
    }

    private int depth(String cell) {
        int depth = 0;
        for (var at = parents.get(cell); at != null; at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    private static Map<String, List<String>> children(Map<String, String> parents) {
        var children = new HashMap<String, List<String>>();
        new TreeMap<>(parents)
                .forEach((child, parent) ->
                        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(child));
        return children;
    }

    /** The count if it may be shown. */
    public Optional<Long> shown(String cell) {
        return hidden.contains(cell) ? Optional.empty() : Optional.of(counts.getOrDefault(cell, 0L));
    }

    public boolean isHidden(String cell) {
        return hidden.contains(cell);
    }

    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    public Set<String> cells() {
        return counts.keySet();
    }

    Map<String, String> parents() {
        return parents;
    }

    long exact(String cell) {
        return counts.getOrDefault(cell, 0L);
    }
}
