package org.oportunidad.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a form on a page would send: what stands in it, what the test gives, else the first thing offered. */
public record Filled(String action, String method, Map<String, List<String>> values) {

    private static final Set<String> FRAME = Set.of("_csrf", "_key", "website");

    /** The form as it stands on the page, with everything that must be chosen chosen. */
    public static Filled in(Element form, Map<String, List<String>> given) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.select("input[name], select[name], textarea[name], button[name]")) {
            var name = field.attr("name");
            if (!FRAME.contains(name)) {
                add(values, name, field, given.getOrDefault(name, List.of()));
            }
        }
        return new Filled(form.attr("action"), form.attr("method"), values);
    }

    private static void add(Map<String, List<String>> values, String name, Element field, List<String> given) {
        if (!given.isEmpty()) {
            values.put(name, given);
            return;
        }
        var type = field.tagName().equals("input") ? field.attr("type") : field.tagName();
        switch (type) {
            case "radio", "button" -> values.putIfAbsent(name, List.of(field.attr("value")));
            case "checkbox" -> values.computeIfAbsent(name, key -> new ArrayList<>(List.of(field.attr("value"))));
            case "select" -> {
                var options = field.select("option");
                values.putIfAbsent(
                        name,
                        options.isEmpty() ? List.of() : List.of(options.last().attr("value")));
            }
            case "number" -> values.putIfAbsent(name, List.of("1"));
            default ->
                values.putIfAbsent(
                        name,
                        List.of(
                                field.attr("inputmode").isEmpty()
                                                || !field.val().isEmpty()
                                        ? field.val()
                                        : "1"));
        }
    }

    /** The names of its fields. */
    public Set<String> fields() {
        return values.keySet();
    }

    /** Whether the other one goes to the same place with the same fields. */
    public boolean isLike(Filled other) {
        return action.equals(other.action) && fields().equals(other.fields());
    }

    public Answer send(Browser browser) {
        return sendWith(browser, Map.of());
    }

    /** Sends it with other values in these fields. */
    public Answer sendWith(Browser browser, Map<String, List<String>> other) {
        var form = browser.post(action);
        var all = new LinkedHashMap<>(values);
        all.putAll(other);
        all.forEach((name, several) -> several.forEach(value -> form.field(name, value)));
        return form.send();
    }
}
