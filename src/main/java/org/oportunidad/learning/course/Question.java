package org.oportunidad.learning.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question of a lesson. An answer is written as one short text of codes, so that it can be kept, shown again and
 * judged without knowing the kind of the question.
 */
public sealed interface Question
        permits ChoiceQuestion, MatchingQuestion, MultipleQuestion, NumberQuestion, OrderingQuestion, TextQuestion {

    String code();

    Html ask();

    /** The name of its kind in message keys: choice, true-false, multiple, matching, ordering, number, text. */
    String kind();

    /** The answer that a form holds, as it is written; empty where something is missing or makes no sense. */
    Optional<String> written(Map<String, List<String>> form);

    /** What a written answer is worth and teaches; empty where it is no answer to this question. */
    Optional<Judged> judged(String written);

    /** A right answer, as it is written. */
    String right();

    /** Answers that may be given, a right one among them. */
    List<String> examples();

    /** A written answer as fields of the form: name and value; a chosen option is a field {@code option:CODE}. */
    Map<String, String> fields(String written);

    /** A written answer in the words of the question. */
    String told(String written);

    /** Whether the answer is in her own words: these never leave the table of answers. */
    default boolean typed() {
        return false;
    }

    /** What has to be alike in all languages. */
    String skeleton();

    /** Options to choose from, where there are some. */
    default List<Option> options() {
        return List.of();
    }

    default Optional<Option> option(String code) {
        return options().stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /**
     * One answer that can be chosen.
     *
     * @param says what is told to whoever chose it
     */
    record Option(String code, Html label, boolean right, Html says) {}

    /** Something with a code and a label, to be matched or put in order. */
    record Part(String code, Html label) {}

    /** An answer, whether it is right, and what is told to whoever gave it. */
    record Judged(String written, boolean right, Html says) {}

    /** The first value of a field, without blanks around it. */
    static String one(Map<String, List<String>> form, String field) {
        var values = form.getOrDefault(field, List.of());
        return values.isEmpty() || values.getFirst() == null
                ? ""
                : values.getFirst().strip();
    }

    /** The places of a list in an order that is the same for everybody and is not the one given. */
    static <T> List<T> shuffled(List<T> list, String seed) {
        var mixed = new java.util.ArrayList<>(list);
        java.util.Collections.shuffle(mixed, new java.util.Random(seed.hashCode()));
        if (mixed.equals(list) && Set.copyOf(list).size() > 1) {
            java.util.Collections.rotate(mixed, 1);
        }
        return List.copyOf(mixed);
    }
}
