package org.oportunidad.forms.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.oportunidad.forms.instrument.Instrument;
import org.oportunidad.forms.instrument.Sheets;
import org.oportunidad.forms.instrument.Words;
import org.oportunidad.forms.instruments.Wording;
import org.oportunidad.platform.text.Language;
import org.springframework.stereotype.Component;

/** Writes an instrument as an XLSForm workbook, as pyxform, ODK and Kobo read it. */
@Component
class XlsForm {

    private static final List<String> PLAIN = List.of(
            "type",
            "name",
            "required",
            "relevant",
            "constraint",
            "calculation",
            "appearance",
            "default",
            "store",
            "consent");
    private static final List<String> WORDED =
            List.of("label", "hint", "guidance_hint", "required_message", "constraint_message");

    private final Wording wording;

    XlsForm(Wording wording) {
        this.wording = wording;
    }

    byte[] write(Instrument instrument) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Oportunidad", "1.0")) {
            var sheets = Sheets.read(instrument.source());
            write(workbook, "survey", survey(instrument, sheets));
            write(workbook, "choices", choices(instrument, sheets));
            write(workbook, "settings", settings(instrument));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<Map<String, String>> survey(Instrument instrument, Sheets sheets) {
        var rows = new ArrayList<Map<String, String>>();
        for (var cells : sheets.survey()) {
            var row = new LinkedHashMap<String, String>();
            PLAIN.forEach(column -> row.put(column, cells.get(column) instanceof String text ? text : ""));
            WORDED.forEach(column -> row.putAll(worded(instrument, column, cells)));
            unitBesideHint(instrument, cells, row);
            rows.add(row);
        }
        return rows;
    }

    /** XLSForm has no unit: it stands in the hint. */
    private void unitBesideHint(Instrument instrument, Map<?, ?> cells, Map<String, String> row) {
        worded(instrument, "unit", cells).forEach((column, unit) -> {
            var hint = column.replace("unit::", "hint::");
            row.merge(hint, unit, (before, after) -> before.isEmpty() ? after : before + " · " + after);
        });
    }

    private List<Map<String, String>> choices(Instrument instrument, Sheets sheets) {
        var rows = new ArrayList<Map<String, String>>();
        sheets.choices()
                .forEach((list, options) -> options.forEach(cells -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("list_name", list);
                    row.put("name", Objects.toString(cells.get("name")));
                    row.putAll(worded(instrument, "label", cells));
                    rows.add(row);
                }));
        return rows;
    }

    private List<Map<String, String>> settings(Instrument instrument) {
        var main = instrument.languages().getFirst();
        return List.of(Map.of(
                "form_title", instrument.title().in(main),
                "form_id", instrument.code(),
                "version", Integer.toString(instrument.version()),
                "default_language", named(main),
                "style", "pages"));
    }

    private Map<String, String> worded(Instrument instrument, String column, Map<?, ?> cells) {
        var row = new LinkedHashMap<String, String>();
        if (!(cells.get(column) instanceof Map<?, ?> texts)) {
            return row;
        }
        for (var language : instrument.languages()) {
            var words = new Words(Map.of(language, Objects.toString(texts.get(language), "")));
            row.put(column + "::" + named(language), text(instrument, words, language));
        }
        return row;
    }

    private String text(Instrument instrument, Words words, String language) {
        var locale = Language.of(language).orElse(Language.ES).locale();
        return wording.of(instrument, words, locale).strip();
    }

    /** As XLSForm names a language: its own name and its code. */
    private static String named(String language) {
        return Language.of(language).map(Language::ownName).orElse(language) + " (" + language + ")";
    }

    private static void write(Workbook workbook, String name, List<Map<String, String>> rows) {
        var columns = rows.stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> !cell.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        var sheet = workbook.newWorksheet(name);
        for (var column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            for (var row = 0; row < rows.size(); row++) {
                var text = rows.get(row).getOrDefault(columns.get(column), "");
                if (!text.isEmpty()) {
                    sheet.value(row + 1, column, text);
                }
            }
        }
    }
}
