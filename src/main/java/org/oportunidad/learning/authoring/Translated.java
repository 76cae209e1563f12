package org.oportunidad.learning.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the words of a translation into the shape of the first language, so that both always have the same parts. */
final class Translated {

    /** What is words, and so belongs to a language; everything else is alike in all. */
    private static final Set<String> WORDS = Set.of("ask", "text", "says", "almost", "title", "unit");

    /** Lists of words: what is accepted as an answer, by what a task is looked at. */
    private static final Set<String> LISTS = Set.of("accepts", "criteria");

    private Translated() {}

    static @Nullable Object of(@Nullable Object shape, @Nullable Object words) {
        return switch (shape) {
            case null -> null;
            case Map<?, ?> map -> map(map, words instanceof Map<?, ?> own ? own : Map.of());
            case List<?> list -> list(list, words instanceof List<?> own ? own : List.of());
            default -> shape;
        };
    }

    static Map<String, Object> map(Map<?, ?> shape, Map<?, ?> words) {
        var translated = new LinkedHashMap<String, Object>();
        shape.forEach((name, value) -> {
            var key = String.valueOf(name);
            var own = words.get(key);
            if (WORDS.contains(key)) {
                translated.put(key, own == null ? (key.equals("unit") ? value : "") : own);
            } else if (LISTS.contains(key) && value instanceof List<?> list) {
                translated.put(key, words(key, list, own instanceof List<?> ownList ? ownList : List.of()));
            } else {
                translated.put(key, of(value, own));
            }
        });
        return translated;
    }

    /** What one field accepts may be more or less in another language; gaps and criteria are as many. */
    private static List<?> words(String key, List<?> shape, List<?> own) {
        boolean gaps = !shape.isEmpty() && shape.getFirst() instanceof List<?>;
        if (key.equals("accepts") && !gaps) {
            return own;
        }
        var words = new ArrayList<Object>();
        for (int place = 0; place < shape.size(); place++) {
            words.add(place < own.size() ? own.get(place) : gaps ? List.of() : "");
        }
        return words;
    }

    /** Parts with an id find their words by it, others by their place. */
    private static List<Object> list(List<?> shape, List<?> words) {
        var translated = new ArrayList<Object>();
        for (int place = 0; place < shape.size(); place++) {
            var part = shape.get(place);
            var own = part instanceof Map<?, ?> map && map.get("id") != null
                    ? byId(words, map.get("id"))
                    : place < words.size() ? words.get(place) : null;
            translated.add(of(part, own));
        }
        return translated;
    }

    private static @Nullable Object byId(List<?> words, @Nullable Object id) {
        return words.stream()
                .filter(one -> one instanceof Map<?, ?> map
                        && String.valueOf(map.get("id")).equals(String.valueOf(id)))
                .findFirst()
                .orElse(null);
    }
}
