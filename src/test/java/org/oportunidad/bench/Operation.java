package org.oportunidad.bench;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something people do with the program.
 *
 * @param phones of those who do it, as many as ever do it at once
 * @param most how often it can be done before what was prepared is used up
 * @param prepare makes ready what it uses up, before each run and outside of what is measured
 */
record Operation(String name, List<Phone> phones, int most, Runnable prepare, Consumer<Phone> action) {

    Operation(String name, List<Phone> phones, Consumer<Phone> action) {
        this(name, phones, 20_000, () -> {}, action);
    }
}
