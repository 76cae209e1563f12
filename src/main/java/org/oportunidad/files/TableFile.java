package org.oportunidad.files;

import java.util.List;
import java.util.Set;

/** What reading an uploaded table gave: its rows as text, or why it was refused as a whole. */
public sealed interface TableFile {

    /**
     * A table that was parsed to its end.
     *
     * @param columns the cells of the first row that has any, trimmed; may hold empty names
     */
    record Read(TableFormat format, List<String> columns, List<Row> rows) implements TableFile {}

    /** A file that is not taken; {@link FileProblem#messageKey()} says it to her. */
    record Refused(FileProblem problem) implements TableFile {}

    /**
     * One row under the header.
     *
     * @param number the row as her spreadsheet counts it, from 1, the header included
     * @param cells as many as there are columns, sanitised and trimmed; dates as {@code yyyy-mm-dd}
     * @param formulas indexes of the cells that hold a formula instead of a value; such a cell reads as empty
     */
    record Row(int number, List<String> cells, Set<Integer> formulas) {}
}
