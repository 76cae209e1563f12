package org.oportunidad.learning.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Steps to be put in order.
 *
 * @param parts in the right order
 * @param almost what is told while something stands elsewhere
 */
public record OrderingQuestion(String code, Html ask, List<Part> parts, Html says, Html almost) implements Question {

    @Override
    public String kind() {
        return "ordering";
    }

    /** As they are shown: mixed, the same for everybody. */
    public List<Part> mixed() {
        return Question.shuffled(parts, code);
    }

    @Override
    public Optional<String> written(Map<String, List<String>> form) {
        var placed = new HashMap<String, String>();
        for (var part : parts) {
            placed.put(Question.one(form, "place-" + part.code()), part.code());
        }
        var order = java.util.stream.IntStream.rangeClosed(1, parts.size())
                .mapToObj(place -> placed.getOrDefault(Integer.toString(place), ""))
                .toList();
        return order.contains("") ? Optional.empty() : Optional.of(String.join("+", order));
    }

    @Override
    public Optional<Judged> judged(String written) {
        var order = List.of(written.split("\\+", -1));
        if (order.size() != parts.size() || !new HashSet<>(order).equals(new HashSet<>(codes()))) {
            return Optional.empty();
        }
        boolean right = written.equals(right());
        return Optional.of(new Judged(written, right, right ? says : almost));
    }

    @Override
    public String right() {
        return String.join("+", codes());
    }

    @Override
    public List<String> examples() {
        return List.of(right(), String.join("+", codes().reversed()));
    }

    @Override
    public Map<String, String> fields(String written) {
        var fields = new HashMap<String, String>();
        var order = List.of(written.split("\\+", -1));
        for (int place = 0; place < order.size(); place++) {
            fields.put("place-" + order.get(place), Integer.toString(place + 1));
        }
        return fields;
    }

    @Override
    public String told(String written) {
        return List.of(written.split("\\+", -1)).stream()
                .map(code -> parts.stream()
                        .filter(part -> part.code().equals(code))
                        .map(part -> part.label().plain())
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(" → "));
    }

    @Override
    public String skeleton() {
        return kind() + code + codes();
    }

    private List<String> codes() {
        return parts.stream().map(Part::code).toList();
    }
}
