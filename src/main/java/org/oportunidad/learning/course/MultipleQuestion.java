package org.oportunidad.learning.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several options are right. What is told is that of the first one wrongly chosen; where only some are missing, that of
 * the first missing one.
 *
 * @param says what is told when all are right
 */
public record MultipleQuestion(String code, Html ask, List<Option> options, Html says) implements Question {

    @Override
    public String kind() {
        return "multiple";
    }

    @Override
    public Optional<String> written(Map<String, List<String>> form) {
        var chosen = Set.copyOf(form.getOrDefault("option", List.of()));
        var known = options.stream().map(Option::code).filter(chosen::contains).toList();
        return known.isEmpty() || known.size() != chosen.size() ? Optional.empty() : Optional.of(join(known));
    }

    @Override
    public Optional<Judged> judged(String written) {
        var chosen = Set.of(written.split("\\+", -1));
        if (chosen.isEmpty() || !chosen.stream().allMatch(code -> option(code).isPresent())) {
            return Optional.empty();
        }
        var wrong = options.stream()
                .filter(option -> chosen.contains(option.code()) && !option.right())
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> !chosen.contains(option.code()) && option.right())
                        .findFirst());
        return Optional.of(
                new Judged(written, wrong.isEmpty(), wrong.map(Option::says).orElse(says)));
    }

    @Override
    public String right() {
        return join(options.stream().filter(Option::right).map(Option::code).toList());
    }

    @Override
    public List<String> examples() {
        return List.of(
                right(),
                options.stream()
                        .filter(option -> !option.right())
                        .findFirst()
                        .orElseThrow()
                        .code());
    }

    @Override
    public Map<String, String> fields(String written) {
        var fields = new HashMap<String, String>();
        for (var code : written.split("\\+", -1)) {
            fields.put("option:" + code, code);
        }
        return fields;
    }

    @Override
    public String told(String written) {
        return options.stream()
                .filter(option -> Set.of(written.split("\\+", -1)).contains(option.code()))
                .map(option -> option.label().plain())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String skeleton() {
        return kind() + code + options.stream().map(Option::code).toList() + right();
    }

    private static String join(List<String> codes) {
        return String.join("+", codes);
    }
}
