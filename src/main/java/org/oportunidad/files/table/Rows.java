package org.oportunidad.files.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.TableFile;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.files.zip.FileRefused;
import org.oportunidad.platform.text.PlainText;

/** Gathers the rows of a table within its bounds; the first row that holds anything is the header. */
final class Rows {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 32_767;

    private final TableFormat format;
    private final List<TableFile.Row> rows = new ArrayList<>();
    private @Nullable List<String> columns;

    Rows(TableFormat format) {
        this.format = format;
    }

    /** One cell as it stands in the file. */
    record Raw(String text, boolean formula) {}

    void add(int number, List<Raw> raw) {
        var cells = new ArrayList<String>(raw.size());
        Set<Integer> formulas = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            cells.add(clean(raw.get(i).text()));
            if (raw.get(i).formula()) {
                cells.set(i, "");
                formulas.add(i);
            }
        }
        boolean blank = formulas.isEmpty() && cells.stream().allMatch(String::isEmpty);
        if (blank) {
            return;
        }
        if (columns == null) {
            columns = header(cells);
        } else {
            addUnder(columns, number, cells, formulas);
        }
    }

    TableFile table() {
        if (columns == null || rows.isEmpty()) {
            return new TableFile.Refused(FileProblem.EMPTY);
        }
        return new TableFile.Read(format, columns, List.copyOf(rows));
    }

    private static List<String> header(List<String> cells) {
        int last = lastUsed(cells);
        if (last >= MOST_COLUMNS) {
            throw new FileRefused(FileProblem.TOO_MANY_COLUMNS);
        }
        return List.copyOf(cells.subList(0, last + 1));
    }

    private void addUnder(List<String> header, int number, List<String> cells, Set<Integer> formulas) {
        if (rows.size() == Tables.MAX_ROWS) {
            throw new FileRefused(FileProblem.TOO_MANY_ROWS);
        }
        if (lastUsed(cells) >= MOST_COLUMNS) {
            throw new FileRefused(FileProblem.TOO_MANY_COLUMNS);
        }
        int width = header.size();
        while (cells.size() < width) {
            cells.add("");
        }
        formulas.removeIf(index -> index >= width);
        rows.add(new TableFile.Row(number, List.copyOf(cells.subList(0, width)), Set.copyOf(formulas)));
    }

    private static int lastUsed(List<String> cells) {
        int last = cells.size() - 1;
        while (last >= 0 && cells.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    private static String clean(String text) {
        if (text.length() > LONGEST_CELL) {
            throw new FileRefused(FileProblem.CELL_TOO_LONG);
        }
        return PlainText.line(text);
    }
}
