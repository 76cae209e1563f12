package org.oportunidad.programme.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.programme.Commune;

/** Finds communes by what people type: forgiving, and with the likeliest first. */
final class CommuneSearch {

    private static final int LONGEST = 80;
    private static final int NO_MATCH = Integer.MAX_VALUE;

    private final List<Entry> entries;
    private final Map<String, Commune> byCode = new HashMap<>();

    CommuneSearch(List<Commune> communes, Map<String, List<String>> aliases, Map<String, String> retired) {
        this.entries = communes.stream()
                .map(commune -> Entry.of(commune, aliases.getOrDefault(commune.cut(), List.of())))
                .toList();
        communes.forEach(commune -> byCode.put(commune.cut(), commune));
        retired.forEach((old, now) -> Optional.ofNullable(byCode.get(now)).ifPresent(c -> byCode.put(old, c)));
    }

    private record Entry(Commune commune, List<PlaceName> names, PlaceName region) {

        static Entry of(Commune commune, List<String> aliases) {
            var names = new ArrayList<PlaceName>();
            names.add(PlaceName.of(commune.name()));
            commune.names().values().stream().map(PlaceName::of).forEach(names::add);
            aliases.stream().map(PlaceName::of).forEach(names::add);
            return new Entry(
                    commune,
                    names.stream().distinct().toList(),
                    PlaceName.of(commune.region().name()));
        }

        int rank(PlaceName typed) {
            return names.stream().mapToInt(name -> rank(name, typed)).min().orElse(NO_MATCH);
        }

        private static int rank(PlaceName name, PlaceName typed) {
            if (name.joined().equals(typed.joined())) {
                return 0;
            }
            if (name.joined().startsWith(typed.joined())) {
                return 1;
            }
            if ((" " + name.words()).contains(" " + typed.words())) {
                return 2;
            }
            if (!typed.sound().isEmpty() && name.sound().equals(typed.sound())) {
                return 3;
            }
            if (typed.sound().length() >= 3 && name.sound().startsWith(typed.sound())) {
                return 4;
            }
            if (typed.joined().length() >= 3 && name.joined().contains(typed.joined())) {
                return 5;
            }
            var slips = typed.sound().length() >= 8 ? 2 : typed.sound().length() >= 4 ? 1 : 0;
            return slips > 0 && Slips.between(name.sound(), typed.sound(), slips) <= slips ? 6 : NO_MATCH;
        }
    }

    Optional<Commune> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Commune> find(String typed, int limit) {
        return ranked(typed).stream().limit(limit).map(Found::commune).toList();
    }

    /** The commune that is meant: the only exact or the only sounding-alike one, or the only one left by a region. */
    Optional<Commune> meant(String typed) {
        var ranked = ranked(typed);
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        var best = ranked.stream()
                .filter(found -> found.rank == ranked.getFirst().rank)
                .toList();
        return best.size() == 1 && (best.getFirst().rank == 0 || best.getFirst().rank == 3)
                ? Optional.of(best.getFirst().commune)
                : Optional.empty();
    }

    private record Found(Commune commune, int rank, int order) {}

    private List<Found> ranked(String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        var code = byCode(typed.strip());
        if (code.isPresent()) {
            return List.of(new Found(code.get(), 0, 0));
        }
        var comma = typed.indexOf(',');
        var name = PlaceName.of(comma < 0 ? typed : typed.substring(0, comma));
        var region = PlaceName.of(comma < 0 ? "" : typed.substring(comma + 1));
        if (name.joined().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (var entry : entries) {
            var rank = entry.region.joined().contains(region.joined()) ? entry.rank(name) : NO_MATCH;
            if (rank != NO_MATCH) {
                found.add(new Found(entry.commune, rank, found.size()));
            }
        }
        found.sort(Comparator.comparingInt(Found::rank).thenComparingInt(Found::order));
        return found;
    }
}
