package org.oportunidad.learning.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One option is right, each one teaches; true or false is the same with two options that need no words. */
public record ChoiceQuestion(String code, Html ask, String kind, List<Option> options) implements Question {

    @Override
    public Optional<String> written(Map<String, List<String>> form) {
        return option(Question.one(form, "option")).map(Option::code);
    }

    @Override
    public Optional<Judged> judged(String written) {
        return option(written).map(option -> new Judged(written, option.right(), option.says()));
    }

    @Override
    public String right() {
        return options.stream().filter(Option::right).findFirst().orElseThrow().code();
    }

    @Override
    public List<String> examples() {
        return options.stream().map(Option::code).toList();
    }

    @Override
    public Map<String, String> fields(String written) {
        return Map.of("option:" + written, written);
    }

    @Override
    public String told(String written) {
        return option(written).map(option -> option.label().plain()).orElse(written);
    }

    @Override
    public String skeleton() {
        return kind + code + examples() + right();
    }
}
