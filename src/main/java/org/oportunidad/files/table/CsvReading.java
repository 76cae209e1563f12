package org.oportunidad.files.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.oportunidad.files.FileProblem;
import org.oportunidad.files.TableFile;
import org.oportunidad.files.TableFormat;
import org.oportunidad.files.zip.FileRefused;

/** Reads comma, semicolon or tab separated text in UTF-8, every line of it. */
final class CsvReading {

    private static final int LOOKED_AT_FOR_SEPARATOR = 4000;

    private CsvReading() {}

    static TableFile read(byte[] content) {
        var text = utf8(content);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new Rows(TableFormat.CSV);
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (var line : parser) {
                rows.add(Math.toIntExact(line.getRecordNumber()), cells(line.stream()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FileRefused(FileProblem.DAMAGED);
        }
        return rows.table();
    }

    private static List<Rows.Raw> cells(Stream<String> values) {
        List<Rows.Raw> cells = new ArrayList<>();
        values.forEach(value -> cells.add(new Rows.Raw(Formula.rearm(value), Formula.isIn(value))));
        return cells;
    }

    private static String utf8(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new FileRefused(FileProblem.NOT_WHAT_IT_SAYS);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileRefused(FileProblem.NOT_UTF8);
        }
    }

    /** The separator that the first line has most of, outside quotes. */
    private static char separator(String text) {
        var counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT_FOR_SEPARATOR); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == '\n' && counts[','] + counts[';'] + counts['\t'] > 0) {
                break;
            }
            if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingInt(c -> counts[c]))
                .orElse(',');
    }
}
