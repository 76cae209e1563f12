package org.oportunidad.learning.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A JSON object of codes by codes, as PostgreSQL writes it: no code holds a quote or a backslash. */
public final class FlatJson {

    private static final Pattern PAIR = Pattern.compile("\"([^\"\\\\]*)\"\\s*:\\s*\"([^\"\\\\]*)\"");

    private FlatJson() {}

    public static Map<String, String> read(String json) {
        var values = new LinkedHashMap<String, String>();
        var pairs = PAIR.matcher(json);
        while (pairs.find()) {
            values.put(pairs.group(1), pairs.group(2));
        }
        return values;
    }

    public static String write(Map<String, String> values) {
        var json = new StringBuilder("{");
        values.forEach((key, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(key)
                .append("\":\"")
                .append(value)
                .append('"'));
        return json.append('}').toString();
    }
}
