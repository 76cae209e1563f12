package org.oportunidad.enrolment.machine;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a list into one array a column, for statements that write many rows at once with {@code unnest}. */
public final class Columns {

    private Columns() {}

    /** The values of one column in PostgreSQL’s text form; the statement casts the array to its type. */
    @SuppressWarnings("NullAway") // a column may hold nulls, an array type cannot say so
    public static <T> String[] of(List<T> rows, Function<T, @Nullable Object> value) {
        var column = new String[rows.size()];
        for (var i = 0; i < column.length; i++) {
            var cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    /** A PostgreSQL array literal of codes, for a column that is itself an array. */
    public static String codes(List<?> values) {
        var literal = new StringBuilder("{");
        for (var value : values) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            literal.append(value);
        }
        return literal.append('}').toString();
    }
}
