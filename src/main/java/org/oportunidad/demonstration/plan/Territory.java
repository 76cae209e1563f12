package org.oportunidad.demonstration.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.oportunidad.programme.Commune;
import org.oportunidad.programme.Country;

/** Where the women live: 244 communes by the split of domain.md §13; in another country, everywhere alike. */
final class Territory {

    private static final Map<String, Integer> COMMUNES_OF_REGION = Map.ofEntries(
            Map.entry("13", 50),
            Map.entry("05", 32),
            Map.entry("09", 29),
            Map.entry("08", 25),
            Map.entry("06", 20),
            Map.entry("07", 19),
            Map.entry("10", 17),
            Map.entry("16", 10),
            Map.entry("04", 10),
            Map.entry("02", 9),
            Map.entry("14", 7),
            Map.entry("03", 6),
            Map.entry("01", 4),
            Map.entry("15", 2),
            Map.entry("11", 2),
            Map.entry("12", 2));

    /** Shares of women by region, in percent; the rest is spread by the number of communes. */
    private static final Map<String, Integer> SHARE = Map.of("13", 34, "02", 12, "09", 11);

    private final List<String> reached = new ArrayList<>();
    private final Map<String, List<String>> byRegion = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();

    Territory(Country country) {
        var chile = country.code().equals("CL");
        for (Commune commune : country.communes()) {
            var region = commune.region().code();
            var most = chile ? COMMUNES_OF_REGION.getOrDefault(region, 0) : Integer.MAX_VALUE;
            var of = byRegion.computeIfAbsent(region, r -> new ArrayList<>());
            if (of.size() < most) {
                of.add(commune.cut());
                reached.add(commune.cut());
            }
        }
        byRegion.keySet().stream()
                .filter(region -> !chile || !SHARE.containsKey(region))
                .forEach(region -> byRegion.getOrDefault(region, List.of()).forEach(cut -> rest.add(region)));
        if (!chile) {
            SHARE.keySet().forEach(byRegion::remove);
        }
    }

    /** The communes where somebody starts: each is given to one of the first women. */
    List<String> reached() {
        return reached;
    }

    String any(RandomGenerator random) {
        var roll = random.nextInt(100);
        for (var share :
                SHARE.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (byRegion.containsKey(share.getKey()) && !rest.contains(share.getKey())) {
                roll -= share.getValue();
                if (roll < 0) {
                    return within(share.getKey(), random);
                }
            }
        }
        return within(rest.get(random.nextInt(rest.size())), random);
    }

    /** Large communes first: the first of a region get more women than the last. */
    private String within(String region, RandomGenerator random) {
        var communes = byRegion.getOrDefault(region, List.of());
        var skewed = Math.pow(random.nextDouble(), 1.7);
        return communes.get((int) (skewed * communes.size()));
    }
}
