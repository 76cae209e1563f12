package org.oportunidad.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.TableFile;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.zip.FileRefused;

/** Reads the first sheet of a workbook that passed {@link WorkbookCheck}; computes nothing. */
final class XlsxReading {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** What a number format writes when it shows a date; quoted words and colours do not count. */
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[ymdhs].*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private XlsxReading() {}

    static TableFile read(byte[] content) {
        WorkbookCheck.check(content);
        var rows = new Rows(TableFormat.XLSX);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var lines = book.getFirstSheet().openStream()) {
            lines.forEach(line -> rows.add(line.getRowNum(), cells(line)));
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
        return rows.table();
    }

    private static List<Rows.Raw> cells(Row line) {
        List<Rows.Raw> cells = new ArrayList<>();
        for (int i = 0; i < line.getCellCount(); i++) {
            cells.add(raw(line.getCell(i)));
        }
        return cells;
    }

    private static Rows.Raw raw(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new Rows.Raw("", false);
        }
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR || cell.getFormula() != null) {
            return new Rows.Raw("", true);
        }
        String text = switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean().toString();
            default -> cell.asString();
        };
        return new Rows.Raw(text, false);
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : TO_THE_MINUTE.format(moment);
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !plain.contains("general") && DATE_FORMAT.matcher(plain).matches();
    }
}
