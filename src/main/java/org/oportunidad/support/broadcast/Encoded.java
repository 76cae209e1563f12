package org.oportunidad.support.broadcast;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values in the form of an address, in which a filter is kept, shown and sent alike. */
final class Encoded {

    private Encoded() {}

    static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was written by {@link #write}. */
    static Map<String, String> read(String written) {
        var values = new LinkedHashMap<String, String>();
        for (var part : written.split("&", -1)) {
            int is = part.indexOf('=');
            if (is > 0) {
                values.put(part.substring(0, is), URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
