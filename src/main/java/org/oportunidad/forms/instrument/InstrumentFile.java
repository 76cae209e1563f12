package org.oportunidad.forms.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads an instrument from YAML whose sheets, columns and types are those of XLSForm. */
public final class InstrumentFile {

    private InstrumentFile() {}

    /** @throws BadInstrument naming the row and the rule it breaks */
    public static Instrument read(String source) {
        var sheets = Sheets.read(source);
        var settings = sheets.settings();
        var code = text(settings, "form_id");
        var version = text(settings, "version");
        var languages = words(text(settings, "languages"));
        if (!code.matches("[a-z][a-z0-9_]{1,39}") || !version.matches("[1-9][0-9]{0,5}") || languages.isEmpty()) {
            throw new BadInstrument("settings", "form_id, version or languages are missing or ill-formed");
        }
        var survey = sheets.survey().stream()
                .map(cells -> new Row(code, cells, languages))
                .toList();
        return new Instrument(
                code,
                Integer.parseInt(version),
                languages,
                new Row(code + "/settings", settings, languages).words("form_title"),
                amounts(settings),
                List.copyOf(new SurveyReader(code, choices(code, sheets, languages)).pages(survey)),
                source);
    }

    private static Map<String, List<Choice>> choices(String code, Sheets sheets, List<String> languages) {
        var choices = new HashMap<String, List<Choice>>();
        sheets.choices()
                .forEach((list, options) -> choices.put(
                        list,
                        options.stream()
                                .map(cells -> choice(new Row(code + "/" + list, cells, languages)))
                                .toList()));
        return choices;
    }

    private static Choice choice(Row row) {
        if (!row.name().matches("[a-z0-9_]{1,40}")) {
            throw new BadInstrument(row.where(), "a code is small letters, digits and _");
        }
        return new Choice(row.name(), row.words("label"), row.text("by").equals("staff"));
    }

    /** Thresholds of money bands by country, in whole units of its currency. */
    private static Map<String, List<Long>> amounts(Map<?, ?> settings) {
        if (!(settings.get("amounts") instanceof Map<?, ?> byCountry)) {
            return Map.of();
        }
        return byCountry.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> String.valueOf(entry.getKey()),
                        entry -> words(String.valueOf(entry.getValue())).stream()
                                .map(Long::valueOf)
                                .toList()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(Map<?, ?> of, String key) {
        return of.get(key) instanceof String text ? text : "";
    }
}
