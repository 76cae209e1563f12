package org.oportunidad.learning.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.oportunidad.learning.authoring.Codes;
import org.oportunidad.learning.authoring.UnitEdit;

/**
 * What a unit asks without right or wrong: something to think about, and a question to the group with its answers, a line each.
 */
record Thinking(String reflection, String poll, String options) {

    static final String REFLECTION = "reflection";
    static final String POLL = "poll";

    static Thinking of(UnitEdit unit) {
        var poll = unit.part(POLL);
        return new Thinking(
                word(unit.part(REFLECTION), "ask"),
                word(poll, "ask"),
                options(poll).stream().map(one -> word(one, "text")).collect(Collectors.joining("\n")));
    }

    /** As it was typed, without what is none of its words. */
    static Thinking typed(String reflection, String poll, String options) {
        return new Thinking(
                IdeaText.line(reflection),
                IdeaText.line(poll),
                options.lines()
                        .map(IdeaText::line)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    boolean isEmpty() {
        return reflection.isEmpty() && poll.isEmpty() && options.isEmpty();
    }

    /** The unit with it; an answer keeps its code while its words stay, so that what was tapped stays what it was. */
    UnitEdit into(UnitEdit unit) {
        return unit.with(REFLECTION, thought()).with(POLL, poll(unit.part(POLL)));
    }

    private Map<String, Object> thought() {
        return reflection.isEmpty() ? Map.of() : Map.of("ask", reflection);
    }

    private Map<String, Object> poll(Map<String, Object> before) {
        if (poll.isEmpty() && options.isEmpty()) {
            return Map.of();
        }
        var part = new LinkedHashMap<String, Object>();
        part.put("id", before.containsKey("id") ? before.get("id") : Codes.fresh(POLL));
        part.put("ask", poll);
        part.put(
                "options",
                options.lines().map(line -> option(line, options(before))).toList());
        return part;
    }

    private static Map<String, Object> option(String words, List<Map<?, ?>> before) {
        var option = new LinkedHashMap<String, Object>();
        option.put(
                "id",
                before.stream()
                        .filter(one -> word(one, "text").equals(words))
                        .map(one -> word(one, "id"))
                        .findFirst()
                        .orElseGet(() -> Codes.fresh("answer")));
        option.put("text", words);
        return option;
    }

    /** In a translation: the words of this language, by their place, in the parts of the first one. */
    UnitEdit translated(UnitEdit unit, UnitEdit source) {
        var lines = options.lines().toList();
        var options = new ArrayList<Map<String, Object>>();
        for (var one : options(source.part(POLL))) {
            int place = options.size();
            options.add(Map.of("id", word(one, "id"), "text", place < lines.size() ? lines.get(place) : ""));
        }
        var typed = unit.with(REFLECTION, thought())
                .with(POLL, Map.of("id", word(source.part(POLL), "id"), "ask", poll, "options", options));
        return source.follow(typed);
    }

    private static List<Map<?, ?>> options(Map<?, ?> poll) {
        var options = new ArrayList<Map<?, ?>>();
        if (poll.get("options") instanceof List<?> list) {
            list.forEach(one -> options.add(one instanceof Map<?, ?> map ? map : Map.of()));
        }
        return options;
    }

    private static String word(Map<?, ?> map, String key) {
        return Objects.toString(map.get(key), "");
    }
}
