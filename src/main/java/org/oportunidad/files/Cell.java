package org.oportunidad.files;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One typed cell of a table that goes out. */
public sealed interface Cell {

    /** Words; written so that no spreadsheet takes them for a formula. */
    record Words(String value) implements Cell {}

    /** A number, written without grouping. */
    record Amount(BigDecimal value) implements Cell {}

    /** A calendar day. */
    record Day(LocalDate value) implements Cell {}

    /** Nothing known. */
    record Blank() implements Cell {}

    static Cell of(String value) {
        return value.isEmpty() ? new Blank() : new Words(value);
    }

    static Cell of(long value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    static Cell of(LocalDate value) {
        return new Day(value);
    }
}
