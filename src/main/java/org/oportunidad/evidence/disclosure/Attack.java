package org.oportunidad.evidence.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * What an outsider with pencil and paper could work out of a published table: for every hidden cell the smallest and the
 * largest count that all the shown sums allow (two linear programmes a cell). A cell whose whole range lies within 1 to
 * threshold − 1 is recovered: it is known to be a small group.
 */
public final class Attack {

    /** More women than any country has; bounds what no sum bounds. */
    private static final long LARGEST_COUNT = 10_000_000;

    private Attack() {}

    /** The range of counts that an outsider can derive for a hidden cell. */
    public record Range(long least, long most) {

        boolean tellsASmallGroup(int threshold) {
            return least >= 1 && most < threshold;
        }
    }

    /** The hidden cells that an outsider can recover. */
    public static Map<String, Range> recovered(SafeTable table, int threshold) {
        var recovered = new TreeMap<String, Range>();
        for (var family : families(table)) {
            for (var cell : family.unknowns()) {
                var range = range(family, cell);
                if (range.tellsASmallGroup(threshold)) {
                    recovered.put(cell, range);
                }
            }
        }
        return recovered;
    }

    /** Sums that hang together through hidden cells: each is "these hidden cells add up to that". */
    private record Family(Set<String> unknowns, List<Sum> sums) {}

    private record Sum(Map<String, Integer> factors, long total) {}

    private static List<Family> families(SafeTable table) {
        var sums = new ArrayList<Sum>();
        var byParent = new TreeMap<String, List<String>>();
        table.parents()
                .forEach((child, parent) ->
                        byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(child));
        byParent.forEach((parent, children) -> {
            var factors = new TreeMap<String, Integer>();
            long total = 0;
            for (var child : children) {
                if (table.isHidden(child)) {
                    factors.put(child, 1);
                } else {
                    total -= table.exact(child);
                }
            }
            if (table.isHidden(parent)) {
                factors.put(parent, -1);
            } else {
                total += table.exact(parent);
            }
            if (!factors.isEmpty()) {
                sums.add(new Sum(factors, total));
            }
        });
        return joined(sums);
    }

    private static List<Family> joined(List<Sum> sums) {
        var familyOf = new HashMap<String, Family>();
        var families = new HashSet<Family>();
        for (var sum : sums) {
            var unknowns = new HashSet<>(sum.factors().keySet());
            var parts = new ArrayList<>(List.of(sum));
            for (var cell : sum.factors().keySet()) {
                var known = familyOf.get(cell);
                if (known != null && families.remove(known)) {
                    unknowns.addAll(known.unknowns());
                    parts.addAll(known.sums());
                }
            }
            var family = new Family(unknowns, parts);
            families.add(family);
            unknowns.forEach(cell -> familyOf.put(cell, family));
        }
        return List.copyOf(families);
    }

    private static Range range(Family family, String cell) {
        return new Range((long) Math.ceil(solve(family, cell, false) - 1e-6), (long)
                Math.floor(solve(family, cell, true) + 1e-6));
    }

    private static double solve(Family family, String cell, boolean largest) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<String, Variable>();
        for (var unknown : family.unknowns()) {
            // the notice says that only groups that are not empty are hidden
            var variable = model.newVariable(unknown).lower(1).upper(LARGEST_COUNT);
            variables.put(unknown, unknown.equals(cell) ? variable.weight(1) : variable);
        }
        int number = 0;
        for (var sum : family.sums()) {
            var expression = model.newExpression("sum" + number++).level(sum.total());
            sum.factors().forEach((unknown, factor) -> {
                var variable = variables.get(unknown);
                if (variable != null) {
                    expression.set(variable, factor);
                }
            });
        }
        return (largest ? model.maximise() : model.minimise()).getValue();
    }
}
