package org.oportunidad.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * One thing held about a person, for her export.
 *
 * @param kind message key that names it
 * @param values what is held, by message key
 * @param words for values that are codes, the message keys that say them in her language; only the page reads them
 */
public record PersonalRecord(
        String kind, Map<String, String> values, @JsonIgnore Map<String, List<String>> words) {

    /** Values that read as they are. */
    public PersonalRecord(String kind, Map<String, String> values) {
        this(kind, values, Map.of());
    }
}
