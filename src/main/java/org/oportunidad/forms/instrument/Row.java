package org.oportunidad.forms.instrument;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.forms.expression.Expression;

/** One row of the file's survey, still in XLSForm's words. */
record Row(String instrument, Map<?, ?> cells, List<String> languages) {

    String name() {
        return text("name");
    }

    String type() {
        return text("type");
    }

    String where() {
        return instrument + "/" + name();
    }

    String text(String column) {
        return cells.get(column) instanceof String text ? text : "";
    }

    Words words(String column) {
        var words = wordsIfAny(column);
        if (words == null) {
            throw new BadInstrument(where(), column + " is missing");
        }
        return words;
    }

    @Nullable
    Words wordsIfAny(String column) {
        if (!(cells.get(column) instanceof Map<?, ?> texts)) {
            if (cells.containsKey(column)) {
                throw new BadInstrument(where(), column + " needs a text for each language");
            }
            return null;
        }
        for (var language : languages) {
            if (!(texts.get(language) instanceof String text) || text.isBlank()) {
                throw new BadInstrument(where(), column + " lacks " + language);
            }
        }
        if (texts.size() != languages.size()) {
            throw new BadInstrument(where(), column + " has a language that the form has not");
        }
        return new Words(languages.stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> String.valueOf(texts.get(language)).strip())));
    }

    @Nullable
    Expression expression(String column) {
        var source = text(column);
        if (source.isEmpty()) {
            return null;
        }
        try {
            return Expression.parse(source);
        } catch (IllegalArgumentException bad) {
            throw new BadInstrument(where(), bad);
        }
    }
}
