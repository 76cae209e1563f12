package org.oportunidad.forms.instrument;

import java.util.Map;

/** One text in every language of its instrument. */
public record Words(Map<String, String> byLanguage) {

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language that the instrument has. */
    public String in(String language) {
        var text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("no text in " + language);
        }
        return text;
    }
}
