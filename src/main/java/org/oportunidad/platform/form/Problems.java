package org.oportunidad.platform.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.text.Text;

/** What is wrong with what was typed: at most one text a field, in the order of the page. */
public final class Problems {

    private final Map<String, Text> byField = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    /** Notes a problem; the first one of a field stays. */
    public Problems add(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, Text.of(key, arguments));
        return this;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public @Nullable Text of(String field) {
        return byField.get(field);
    }

    public Map<String, Text> all() {
        return Map.copyOf(byField).isEmpty() ? Map.of() : new LinkedHashMap<>(byField);
    }
}
