package org.oportunidad.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.test.system.CapturedOutput;

/** What nobody means and somebody sends: each text carries a mark, so that it is found again where it must not be. */
final class Payloads {

    /** In every text; must never be in a log, an address or a title. */
    static final String MARK = "kanari7f3a9e";

    static final List<String> TEXTS = List.of(
            MARK + "x".repeat(10_000),
            MARK + "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDDE8\uD83C\uDDF1",
            MARK + "\u202Egpj.exe\u2066\u200F",
            MARK + "\0nul\u0001",
            MARK + "\uD800 alone",
            "<script>" + MARK + "</script><img src=x onerror=alert(1)>\"'>",
            "\" autofocus onfocus=alert(1) x=\"" + MARK,
            "javascript:alert('" + MARK + "')",
            MARK + "'; drop table participants.participant; --",
            "=HYPERLINK(\"http://x/" + MARK + "\")",
            "0001-01-01",
            "+999999999-12-31",
            "24:61",
            "-9223372036854775809",
            "99999999999999999999",
            "NaN",
            "1e400",
            "${7*7}#{" + MARK + "}{0}%s%n",
            "../../../etc/" + MARK,
            MARK + "@example.org\r\nBcc: all@example.org",
            "\u0661\u0669\u0669\u0660-\u0660\u0663-\u0660\u0661",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "",
            " \t\r\n\u00A0\u3000");

    private Payloads() {}

    /** The lines of a log in which something sent stands. */
    static List<String> marked(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains(MARK))
                .limit(10)
                .toList();
    }

    /** Files that are not what they say, by what they say. */
    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("empty.csv", new byte[0]);
        files.put("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        files.put("program.xlsx", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4, 5, 6});
        files.put("page.xlsx", text("<html><script>" + MARK + "</script></html>"));
        files.put("nul.csv", text("nombre,correo\n" + MARK + "\0,\0\n"));
        files.put("one-column.csv", text(MARK.repeat(100_000)));
        files.put("wide.csv", text("a,".repeat(60_000) + "\n"));
        files.put("quotes.csv", text("\"" + "\"\"".repeat(50_000)));
        files.put("formula.csv", text("nombre,correo\n=cmd|'/c calc'!A0," + MARK + "\n"));
        files.put(
                "latin.csv",
                new byte[] {'n', (byte) 0xF1, ',', (byte) 0xC3, (byte) 0x28, '\n', (byte) 0xED, (byte) 0xA0});
        files.put("../../" + MARK + ".csv", text("nombre\nAna\n"));
        files.put("bomb.xlsx", zip("xl/worksheets/sheet1.xml", new byte[20_000_000]));
        files.put("entities.xlsx", zip("xl/workbook.xml", text("""
                <!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
                <workbook>&c;&d;</workbook>""")));
        files.put("slip.xlsx", zip("../../../../tmp/" + MARK, text("x")));
        files.put("broken.xlsx", java.util.Arrays.copyOf(zip("xl/workbook.xml", text("<workbook/>")), 60));
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String entry, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
