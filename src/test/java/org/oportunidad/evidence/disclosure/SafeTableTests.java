package org.oportunidad.evidence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No group of one to nine women can be read or worked out of a published territory. */
class SafeTableTests {

    @Test
    void theSecondSmallestIsHiddenWithTheOnlySmallOne() {
        var table =
                SafeTable.protect(Map.of("a", 3L, "b", 14L, "c", 200L), Map.of("a", "CL", "b", "CL", "c", "CL"), 10);

        assertThat(table.shown("a")).isEmpty();
        assertThat(table.shown("b")).isEmpty();
        assertThat(table.shown("CL")).contains(217L);
    }

    @Test
    void emptyCellsAndTheTotalAreShown() {
        var table = SafeTable.protect(Map.of("a", 0L, "b", 30L), Map.of("a", "CL", "b", "CL"), 10);

        assertThat(table.shown("a")).contains(0L);
        assertThat(table.hidden()).isEmpty();
    }

    @Test
    void theThresholdCannotBeLowered() {
        assertThatThrownBy(() -> SafeTable.protect(Map.of(), Map.of(), 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAttackOnATableThatHidesOnlyTheSmallCellsSucceeds() {
        var naked = SafeTable.hiding(Map.of("a", 3L, "b", 140L), Map.of("a", "CL", "b", "CL"), Set.of("a"));

        assertThat(Attack.recovered(naked, 10)).containsEntry("a", new Attack.Range(3, 3));
    }

    @Test
    void noSmallGroupIsRecoveredFromRandomTerritories() {
        var random = new Random(20261124);
        int rounds = Integer.getInteger("disclosure.rounds", 60);
        for (int round = 0; round < rounds; round++) {
            var leaves = new HashMap<String, Long>();
            var parents = new HashMap<String, String>();
            for (int region = 0; region < 2 + random.nextInt(6); region++) {
                parents.put("r" + region, "CL");
                for (int province = 0; province < 1 + random.nextInt(4); province++) {
                    var name = "r" + region + "p" + province;
                    parents.put(name, "r" + region);
                    for (int commune = 0; commune < 1 + random.nextInt(6); commune++) {
                        parents.put(name + "c" + commune, name);
                        leaves.put(name + "c" + commune, Math.max(0, Math.round(random.nextGaussian() * 25 + 8)));
                    }
                }
            }
            var table = SafeTable.protect(leaves, parents, 10);

            assertThat(Attack.recovered(table, 10))
                    .as("round " + round + " " + leaves)
                    .isEmpty();
        }
    }
}
