package org.oportunidad.support.broadcast;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oportunidad.platform.text.Formats;
import org.oportunidad.platform.text.Language;
import org.oportunidad.support.broadcast.BroadcastText.Variable;

/** What was filled into a text, checked by its form, in the words of each language. */
final class Filling {

    private Filling() {}

    static Map<String, String> in(Language language, BroadcastText text, Map<String, String> filled, Formats formats) {
        var values = new LinkedHashMap<String, String>();
        for (Variable variable : text.variables()) {
            var value = filled.getOrDefault(variable.name(), "");
            values.put(
                    variable.name(),
                    value.isEmpty()
                            ? "…"
                            : switch (variable.type()) {
                                case TEXT -> value;
                                case DATE -> formats.day(language, LocalDate.parse(value));
                                case TIME -> formats.time(language, LocalTime.parse(value));
                            });
        }
        return values;
    }
}
