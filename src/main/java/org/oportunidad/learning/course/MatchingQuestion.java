package org.oportunidad.learning.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Each item goes with one of the targets; a target may take several items or none.
 *
 * @param pairs the code of the target of each item
 * @param almost what is told while something stands elsewhere
 */
public record MatchingQuestion(
        String code, Html ask, List<Part> items, List<Part> targets, Map<String, String> pairs, Html says, Html almost)
        implements Question {

    @Override
    public String kind() {
        return "matching";
    }

    @Override
    public Optional<String> written(Map<String, List<String>> form) {
        var chosen = new LinkedHashMap<String, String>();
        for (var item : items) {
            chosen.put(item.code(), Question.one(form, "match-" + item.code()));
        }
        return chosen.values().stream().allMatch(this::known) ? Optional.of(write(chosen)) : Optional.empty();
    }

    @Override
    public Optional<Judged> judged(String written) {
        var chosen = read(written);
        if (chosen.size() != items.size()
                || !items.stream().allMatch(item -> known(chosen.getOrDefault(item.code(), "")))) {
            return Optional.empty();
        }
        boolean right = pairs.equals(chosen);
        return Optional.of(new Judged(written, right, right ? says : almost));
    }

    @Override
    public String right() {
        return write(pairs);
    }

    @Override
    public List<String> examples() {
        var wrong = new HashMap<String, String>();
        items.forEach(item -> wrong.put(item.code(), targets.getFirst().code()));
        return List.of(right(), write(wrong));
    }

    @Override
    public Map<String, String> fields(String written) {
        var fields = new HashMap<String, String>();
        read(written).forEach((item, target) -> fields.put("match-" + item, target));
        return fields;
    }

    @Override
    public String told(String written) {
        var chosen = read(written);
        return items.stream()
                .map(item -> item.label().plain() + ": "
                        + targets.stream()
                                .filter(target -> target.code().equals(chosen.get(item.code())))
                                .map(target -> target.label().plain())
                                .findFirst()
                                .orElse(""))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String skeleton() {
        return kind() + code + right() + targets.stream().map(Part::code).toList();
    }

    private boolean known(String target) {
        return targets.stream().anyMatch(one -> one.code().equals(target));
    }

    private String write(Map<String, String> chosen) {
        return items.stream()
                .map(item -> item.code() + "~" + chosen.get(item.code()))
                .collect(Collectors.joining("+"));
    }

    private static Map<String, String> read(String written) {
        var chosen = new HashMap<String, String>();
        for (var pair : written.split("\\+", -1)) {
            int cut = pair.indexOf('~');
            if (cut > 0) {
                chosen.put(pair.substring(0, cut), pair.substring(cut + 1));
            }
        }
        return chosen;
    }
}
