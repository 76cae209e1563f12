package org.oportunidad.programme.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping of a pack file, read by name; what is missing or of another kind is named in the complaint. */
record PackNode(String where, Map<?, ?> values) {

    static boolean isThere(String file) {
        return PackNode.class.getResource("packs/" + file) != null;
    }

    static PackNode read(String file) {
        try (var in = PackNode.class.getResourceAsStream("packs/" + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + file + " among the country packs");
            }
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return of(file, yaml.load(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackNode of(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new PackNode(where, map);
        }
        throw new IllegalStateException(where + " is not a mapping");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException(where + " lacks " + key));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            texts.add(item.toString());
        }
        return List.copyOf(texts);
    }

    List<PackNode> nodes(String key) {
        var nodes = new ArrayList<PackNode>();
        for (var item : items(key)) {
            nodes.add(of(where + "/" + key + "[" + nodes.size() + "]", item));
        }
        return List.copyOf(nodes);
    }

    PackNode node(String key) {
        return of(where + "/" + key, Optional.ofNullable(values.get(key)).orElse(Map.of()));
    }

    /** All entries as texts, in the order of the file. */
    Map<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> entries.put(key.toString(), value.toString()));
        return entries;
    }

    /** All entries that are lists of texts. */
    Map<String, List<String>> lists() {
        var lists = new LinkedHashMap<String, List<String>>();
        values.keySet().forEach(key -> lists.put(key.toString(), texts(key.toString())));
        return lists;
    }

    private List<?> items(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(where + "/" + key + " is not a list");
    }
}
