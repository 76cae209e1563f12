package org.oportunidad.files.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.oportunidad.files.Cell;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.TableFile;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;
import org.oportunidad.files.zip.FileRefused;
import org.springframework.stereotype.Component;

/** Chooses the reader by what a file says and what it is, and writes both formats row by row. */
@Component
class TableFiles implements Tables {

    private static final int FLUSH_EVERY = 500;

    @Override
    public TableFile read(String fileName, byte[] content) {
        if (content.length == 0) {
            return new TableFile.Refused(FileProblem.EMPTY);
        }
        if (content.length > MAX_BYTES) {
            return new TableFile.Refused(FileProblem.TOO_LARGE);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv")) {
                return csv(content);
            }
            if (name.endsWith(".xlsx")) {
                return xlsx(content);
            }
            return new TableFile.Refused(FileProblem.UNKNOWN_KIND);
        } catch (FileRefused refused) {
            return new TableFile.Refused(refused.problem());
        }
    }

    private static TableFile csv(byte[] content) {
        if (FileKind.of(content) != FileKind.TEXT) {
            throw new FileRefused(FileProblem.NOT_WHAT_IT_SAYS);
        }
        return CsvReading.read(content);
    }

    private static TableFile xlsx(byte[] content) {
        return switch (FileKind.of(content)) {
            case ZIP -> XlsxReading.read(content);
            case OLD_OFFICE -> throw new FileRefused(FileProblem.PROTECTED_OR_ACTIVE);
            default -> throw new FileRefused(FileProblem.NOT_WHAT_IT_SAYS);
        };
    }

    @Override
    public void write(TableFormat format, List<String> columns, Iterable<List<Cell>> rows, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> writeCsv(columns, rows, out);
            case XLSX -> writeXlsx(columns, rows, out);
        }
    }

    /** With a byte order mark, without which spreadsheet programs garble accents. */
    private static void writeCsv(List<String> columns, Iterable<List<Cell>> rows, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord(columns.stream().map(Formula::disarm));
        for (var row : rows) {
            printer.printRecord(row.stream().map(TableFiles::csvCell));
        }
        printer.flush();
    }

    private static String csvCell(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> Formula.disarm(words.value());
            case Cell.Amount amount -> amount.value().toPlainString();
            case Cell.Day day -> day.value().toString();
            case Cell.Blank blank -> "";
        };
    }

    private static void writeXlsx(List<String> columns, Iterable<List<Cell>> rows, OutputStream out)
            throws IOException {
        var book = new Workbook(out, "Oportunidad", "1.0");
        var sheet = book.newWorksheet("1");
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        int number = 0;
        for (var row : rows) {
            number++;
            for (int column = 0; column < row.size(); column++) {
                put(sheet, number, column, row.get(column));
            }
            if (number % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        book.finish();
    }

    /** Typed cells: words stay words whatever they begin with. */
    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words words -> sheet.value(row, column, words.value());
            case Cell.Amount amount -> sheet.value(row, column, amount.value());
            case Cell.Day day -> {
                sheet.value(row, column, day.value());
                sheet.style(row, column).format("yyyy-MM-dd").set();
            }
            case Cell.Blank blank -> {
                // an empty cell is none
            }
        }
    }
}
