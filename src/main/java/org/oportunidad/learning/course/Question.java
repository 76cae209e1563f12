package org.oportunidad.learning.course;

import java.util.List;
import java.util.Optional;

/** A question with its options; exactly one is right, each one teaches. */
public record Question(String code, Html ask, List<Option> options) {

    /**
     * One answer that can be chosen.
     *
     * @param says what is told to whoever chose it
     */
    public record Option(String code, Html label, boolean right, Html says) {}

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    public String rightOption() {
        return options.stream().filter(Option::right).findFirst().orElseThrow().code();
    }
}
