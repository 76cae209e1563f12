package org.oportunidad.forms.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.expression.Expression;

/**
 * One row of an instrument that is asked, shown or calculated.
 *
 * @param required holds when an answer is needed
 * @param relevant holds when the question concerns her, its page's own rule included
 * @param constraint what an answer must keep to, if anything
 * @param calculation what a calculated row computes
 * @param consent code of the purpose, if this asks for a consent
 */
public record Question(
        String name,
        QuestionType type,
        Words label,
        @Nullable Words hint,
        @Nullable Words why,
        @Nullable Words unit,
        Rule required,
        Rule relevant,
        @Nullable Rule constraint,
        @Nullable Expression calculation,
        List<Choice> choices,
        String preset,
        Keeping keeping,
        @Nullable String autocomplete,
        @Nullable String consent) {

    /** A rule and what to say when it is broken, if the instrument says it in its own words. */
    public record Rule(Expression expression, @Nullable Words message) {}

    /** Where an answer is kept. */
    public enum Keeping {
        /** As a code with the response. */
        CODED,
        /** Sealed under her key: her own words. */
        SEALED,
        /** Not here: with the woman's record. */
        PERSONAL,
        /** Nowhere: there is nothing to keep. */
        NOTHING
    }

    /** Whether she sees it. */
    public boolean shown() {
        return type != QuestionType.CALCULATE && type != QuestionType.HIDDEN;
    }

    /** Whether she can answer it. */
    public boolean asked() {
        return shown() && type != QuestionType.NOTE;
    }

    /** The answers that she may choose herself. */
    public List<Choice> herChoices() {
        return choices.stream().filter(choice -> !choice.byStaff()).toList();
    }

    /** Whether one of the codes of an answer is for staff alone. */
    public boolean isForStaff(String answer) {
        return choices.stream()
                .anyMatch(choice ->
                        choice.byStaff() && List.of(answer.split(" ", -1)).contains(choice.code()));
    }

    public @Nullable Choice choice(String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
