package org.oportunidad.forms.instrument;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oportunidad.forms.expression.Scope;
import org.oportunidad.forms.expression.Value;

/**
 * What follows from a set of answers: which questions concern her, what is calculated, what is wrong. One pass over
 * the rows, since a rule only looks back; an answer to a question that does not concern her counts as not given.
 */
public final class FilledForm {

    private final Instrument instrument;
    private final LocalDate today;
    private final Map<String, String> given;
    private final Map<String, Value> relevant = new HashMap<>();
    private final Map<String, String> calculated = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** @param given stored answers by question name; several codes separated by one blank */
    public FilledForm(Instrument instrument, Map<String, String> given, LocalDate today) {
        this.instrument = instrument;
        this.given = Map.copyOf(given);
        this.today = today;
        instrument.questions().forEach(this::decide);
    }

    private void decide(Question question) {
        var scope = new Before(Value.EMPTY);
        if (!question.relevant().expression().evaluate(scope).truth()) {
            return;
        }
        if (question.calculation() != null) {
            var result = question.calculation().evaluate(scope);
            var nothing = result instanceof Value.Num(double number) && Double.isNaN(number);
            calculated.put(question.name(), nothing ? "" : stored(result));
            relevant.put(question.name(), nothing ? Value.EMPTY : result);
            return;
        }
        var stored = given.getOrDefault(question.name(), "");
        var value = question.type().value(stored);
        relevant.put(question.name(), value);
        judge(question, stored, value).ifPresent(problem -> problems.put(question.name(), problem));
    }

    /** A calculated yes or no is kept as 1 or 0. */
    private static String stored(Value result) {
        return result instanceof Value.Truth(boolean truth) ? (truth ? "1" : "0") : result.text();
    }

    private Optional<Problem> judge(Question question, String stored, Value value) {
        if (stored.isEmpty()) {
            return question.asked()
                            && question.required()
                                    .expression()
                                    .evaluate(new Before(value))
                                    .truth()
                    ? Optional.of(Problem.REQUIRED)
                    : Optional.empty();
        }
        var shape = shape(question, stored, value);
        if (shape.isPresent() || question.constraint() == null) {
            return shape;
        }
        return question.constraint().expression().evaluate(new Before(value)).truth()
                ? Optional.empty()
                : Optional.of(Problem.CONSTRAINT);
    }

    private static Optional<Problem> shape(Question question, String stored, Value value) {
        return switch (question.type()) {
            case ONE, SCALE, CONSENT ->
                question.choice(stored) == null ? Optional.of(Problem.UNKNOWN_CHOICE) : Optional.empty();
            case SEVERAL, FREE_HOURS ->
                List.of(stored.split(" ")).stream().allMatch(code -> question.choice(code) != null)
                        ? Optional.empty()
                        : Optional.of(Problem.UNKNOWN_CHOICE);
            case INTEGER -> stored.matches("-?[0-9]{1,9}") ? Optional.empty() : Optional.of(Problem.NOT_A_NUMBER);
            case DECIMAL ->
                stored.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?") ? Optional.empty() : Optional.of(Problem.NOT_A_NUMBER);
            case DATE -> value instanceof Value.Day ? Optional.empty() : Optional.of(Problem.NOT_A_DATE);
            case TEXT -> tooLong(stored, QuestionType.SHORT);
            case LONG_TEXT -> tooLong(stored, QuestionType.LONG);
            case COMMUNE, NOTE, CALCULATE, HIDDEN -> Optional.empty();
        };
    }

    private static Optional<Problem> tooLong(String stored, int limit) {
        return stored.codePointCount(0, stored.length()) > limit ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    public boolean isRelevant(String question) {
        return relevant.containsKey(question);
    }

    /** Results of calculations that concern her, in the order of the instrument. */
    public Map<String, String> calculated() {
        return calculated;
    }

    /** What is wrong with answers that concern her, in the order of the instrument. */
    public Map<String, Problem> problems() {
        return problems;
    }

    /** Whether a page has anything for her. */
    public boolean concerns(InstrumentPage page) {
        return page.questions().stream().anyMatch(question -> question.shown() && isRelevant(question.name()));
    }

    /** The pages that concern her as far as her answers tell. */
    public List<InstrumentPage> pages() {
        return instrument.pages().stream().filter(this::concerns).toList();
    }

    public boolean hasProblem(InstrumentPage page) {
        return page.questions().stream().anyMatch(question -> problems.containsKey(question.name()));
    }

    /** Relevant answers that are there, calculations included, for questions kept in one of the ways given. */
    public Map<String, String> counted(Set<Question.Keeping> kept) {
        var counted = new LinkedHashMap<String, String>();
        for (var question : instrument.questions()) {
            var answer = question.calculation() == null
                    ? given.getOrDefault(question.name(), "")
                    : calculated.getOrDefault(question.name(), "");
            if (isRelevant(question.name()) && kept.contains(question.keeping()) && !answer.isEmpty()) {
                counted.put(question.name(), answer);
            }
        }
        return counted;
    }

    /** What rules may see: the answers before them that concern her. */
    private final class Before implements Scope {

        private final Value self;

        private Before(Value self) {
            this.self = self;
        }

        @Override
        public Value answer(String question) {
            return relevant.getOrDefault(question, Value.EMPTY);
        }

        @Override
        public Value self() {
            return self;
        }

        @Override
        public LocalDate today() {
            return today;
        }
    }
}
