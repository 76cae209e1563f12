package org.oportunidad.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.files.Cell;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.TableFile;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.Tables;

/** Spreadsheets come in without being believed and go out without being executed. */
class TableFilesTests {

    private final Tables tables = new TableFiles();

    @Test
    void csvOfASpanishSpreadsheetIsRead() {
        var read = csv("\uFEFFNombre;Teléfono\r\nRosa Ñandú;+56 9 1234 5678\r\n;\r\n\"Pérez; Elena\";-\r\n");

        assertThat(read.columns()).containsExactly("Nombre", "Teléfono");
        assertThat(read.rows())
                .containsExactly(
                        new TableFile.Row(2, List.of("Rosa Ñandú", "+56 9 1234 5678"), Set.of()),
                        new TableFile.Row(4, List.of("Pérez; Elena", "-"), Set.of()));
    }

    @Test
    void shortAndLongRowsAreBroughtToTheWidthOfTheHeader() {
        var read = csv("a,b\n1\n1,2,3\n");

        assertThat(read.rows()).extracting(TableFile.Row::cells).containsExactly(List.of("1", ""), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(A1)",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "  =HYPERLINK(1)",
                "\uFF1D1+1",
                "=cmd|'/c calc'!A1"
            })
    void formulaInCsvIsSeenAndNotTaken(String formula) {
        var read = csv("a,b\n1,\"" + formula + "\"\n");

        assertThat(read.rows()).containsExactly(new TableFile.Row(2, List.of("1", ""), Set.of(1)));
    }

    @Test
    void formulaAndErrorInXlsxAreSeenAndNotTaken() {
        var read = read("x.xlsx", xlsx(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(0, 1, "b");
            sheet.value(1, 0, "x");
            sheet.formula(1, 1, "1+1");
        }));

        assertThat(read.rows()).containsExactly(new TableFile.Row(2, List.of("x", ""), Set.of(1)));
    }

    @Test
    void typedCellsOfXlsxAreReadAsPeopleSeeThem() {
        var read = read("x.xlsx", xlsx(sheet -> {
            sheet.value(0, 0, "phone");
            sheet.value(0, 1, "born");
            sheet.value(0, 2, "share");
            sheet.value(3, 0, 56912345678L);
            sheet.value(3, 1, LocalDate.of(1988, 2, 29));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, 0.5);
        }));

        assertThat(read.rows())
                .containsExactly(new TableFile.Row(4, List.of("56912345678", "1988-02-29", "0.5"), Set.of()));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatIsWrittenIsReadBackTheSame(TableFormat format) throws IOException {
        var hostile = List.of(
                "=1+1",
                "'=1",
                "''=1",
                "+56 9 1",
                "-",
                "@x",
                "a,b;c\"d\"",
                "línea",
                "مرحبا",
                "नमस्ते",
                "'quoted'",
                "0012");
        var rows = hostile.stream()
                .map(words -> List.of(Cell.of(words), Cell.of(7)))
                .toList();

        var out = new ByteArrayOutputStream();
        tables.write(format, List.of("words", "number"), rows, out);
        var read = read("x." + format.extension(), out.toByteArray());

        assertThat(read.rows()).extracting(row -> row.cells().getFirst()).containsExactlyElementsOf(hostile);
        assertThat(read.rows()).extracting(row -> row.cells().getLast()).containsOnly("7");
    }

    @Test
    void writtenCsvHasNoCellThatAProgramWouldCompute() throws IOException {
        var random = new Random();
        var rows = random.ints(500, 0, 12)
                .mapToObj(i -> List.of(Cell.of("=+-@\t\r \uFF1D\uFF0Babc".charAt(i) + "1+1")))
                .toList();
        var out = new ByteArrayOutputStream();
        tables.write(TableFormat.CSV, List.of("=x"), rows, out);

        assertThat(out.toString(StandardCharsets.UTF_8).substring(1).lines().filter(line -> !line.isBlank()))
                .noneMatch(line -> Formula.canStart(line.replace("\"", "")));
    }

    @Test
    void numbersAndDaysAreWrittenTyped() throws IOException {
        var out = new ByteArrayOutputStream();
        tables.write(
                TableFormat.CSV,
                List.of("n", "d", "e"),
                List.of(List.of(
                        new Cell.Amount(new BigDecimal("-1234567.50")),
                        Cell.of(LocalDate.of(2026, 11, 23)),
                        new Cell.Blank())),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFn,d,e\r\n-1234567.50,2026-11-23,\r\n");
    }

    @Test
    void fileThatIsNotWhatItSaysIsRefused() {
        var workbook = xlsx(sheet -> sheet.value(0, 0, "a"));
        assertThat(refused("x.csv", workbook)).isEqualTo(FileProblem.NOT_WHAT_IT_SAYS);
        assertThat(refused("x.xlsx", bytes("a,b\n1,2\n"))).isEqualTo(FileProblem.NOT_WHAT_IT_SAYS);
        assertThat(refused("x.csv", bytes("%PDF-1.7\n"))).isEqualTo(FileProblem.NOT_WHAT_IT_SAYS);
        assertThat(refused("x.csv", bytes("<HTML><script>"))).isEqualTo(FileProblem.NOT_WHAT_IT_SAYS);
        assertThat(refused("x.csv", bytes("a,b\n\0,2\n"))).isEqualTo(FileProblem.NOT_WHAT_IT_SAYS);
        assertThat(refused("x.csv", "Teléfono,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileProblem.NOT_UTF8);
        assertThat(refused("x.exe", workbook)).isEqualTo(FileProblem.UNKNOWN_KIND);
        assertThat(refused("x.xlsx", new byte[0])).isEqualTo(FileProblem.EMPTY);
        assertThat(refused("x.csv", bytes("a,b\n"))).isEqualTo(FileProblem.EMPTY);
        assertThat(refused("x.csv", new byte[Tables.MAX_BYTES + 1])).isEqualTo(FileProblem.TOO_LARGE);
    }

    @Test
    void hostileArchivesAreRefused() {
        assertThat(refused("x.xlsx", with(Map.of("../../etc/passwd", "x")))).isEqualTo(FileProblem.DAMAGED);
        assertThat(refused("x.xlsx", with(Map.of("/etc/passwd", "x")))).isEqualTo(FileProblem.DAMAGED);
        assertThat(refused("x.xlsx", with(Map.of("xl\\evil.xml", "x")))).isEqualTo(FileProblem.DAMAGED);
        assertThat(refused("x.xlsx", with(Map.of("a/".repeat(9) + "b.xml", "x"))))
                .isEqualTo(FileProblem.DAMAGED);
        assertThat(refused("x.xlsx", with(Map.of("xl/vbaProject.bin", "x"))))
                .isEqualTo(FileProblem.PROTECTED_OR_ACTIVE);
        assertThat(refused("x.xlsx", with(Map.of("xl/externalLinks/externalLink1.xml", "<a/>"))))
                .isEqualTo(FileProblem.PROTECTED_OR_ACTIVE);
        assertThat(refused("x.xlsx", with(Map.of("xl/media/bomb.bin", "0".repeat(20_000_000)))))
                .isEqualTo(FileProblem.TOO_LARGE);
        assertThat(refused(
                        "x.xlsx",
                        with(Map.of(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst/>"))))
                .isEqualTo(FileProblem.DAMAGED);
        var many = new TreeMap<String, String>();
        for (int i = 0; i < 600; i++) {
            many.put("xl/media/" + i, "x");
        }
        assertThat(refused("x.xlsx", with(many))).isEqualTo(FileProblem.TOO_LARGE);
        assertThat(refused("x.xlsx", zip(Map.of("word/document.xml", "<a/>")))).isEqualTo(FileProblem.NOT_WHAT_IT_SAYS);
        assertThat(refused("x.xlsx", bytes("PK\u0003\u0004 and nothing"))).isEqualTo(FileProblem.DAMAGED);
        assertThat(refused("x.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
                .isEqualTo(FileProblem.PROTECTED_OR_ACTIVE);
    }

    @Test
    void flippedBytesOfAWorkbookNeverEscapeAsAFailure() {
        var whole = xlsx(sheet -> {
            for (int row = 0; row < 30; row++) {
                sheet.value(row, 0, "name " + row);
                sheet.value(row, 1, row);
            }
        });
        var random = new Random();
        for (int i = 0; i < 400; i++) {
            var changed = whole.clone();
            for (int flips = 0; flips <= i % 3; flips++) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(tables.read("x.xlsx", changed)).isNotNull();
        }
    }

    @Test
    void boundsOfATableAreKept() {
        assertThat(refused("x.csv", bytes("a\n" + "1\n".repeat(Tables.MAX_ROWS + 1))))
                .isEqualTo(FileProblem.TOO_MANY_ROWS);
        assertThat(refused("x.csv", bytes("a,".repeat(200) + "b\n1\n"))).isEqualTo(FileProblem.TOO_MANY_COLUMNS);
        assertThat(refused("x.csv", bytes("a\n" + "x".repeat(32_768) + "\n"))).isEqualTo(FileProblem.CELL_TOO_LONG);
    }

    @Test
    void reorderingMarksAndControlsAreTakenOut() {
        var read = csv("a,b\nRo\u202Esa,x\u0007\u200By\n");

        assertThat(read.rows().getFirst().cells()).containsExactly("Rosa", "xy");
    }

    private TableFile.Read csv(String text) {
        return read("x.csv", bytes(text));
    }

    private TableFile.Read read(String name, byte[] content) {
        var file = tables.read(name, content);
        assertThat(file).isInstanceOf(TableFile.Read.class);
        return (TableFile.Read) file;
    }

    private FileProblem refused(String name, byte[] content) {
        var file = tables.read(name, content);
        assertThat(file).isInstanceOf(TableFile.Refused.class);
        return ((TableFile.Refused) file).problem();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(Consumer<Worksheet> filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            filling.accept(book.newWorksheet("1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with more entries in its archive. */
    private static byte[] with(Map<String, String> more) {
        var entries = new TreeMap<String, String>(more);
        try (var book = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx(sheet -> sheet.value(0, 0, "a"))))
                .get()) {
            for (var entry : Collections.list(book.getEntries())) {
                entries.putIfAbsent(
                        entry.getName(), new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zip(entries);
    }

    private static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
