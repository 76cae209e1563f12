package org.oportunidad.messaging.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;

/** What a text says in particular, kept sealed and bound to its message. */
@Component
public class SealedValues {

    private static final String BETWEEN = "\u001f";

    private final Envelope envelope;

    public SealedValues(Envelope envelope) {
        this.envelope = envelope;
    }

    public byte[] seal(UUID message, Map<String, String> values) {
        var joined = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) -> joined.append(name)
                        .append(BETWEEN)
                        .append(value.replace(BETWEEN, " "))
                        .append(BETWEEN));
        return envelope.sealPassing(joined.toString(), place(message));
    }

    public Map<String, String> open(UUID message, byte[] sealed) {
        var parts = envelope.openPassing(sealed, place(message)).split(BETWEEN, -1);
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            values.put(parts[i], parts[i + 1]);
        }
        return values;
    }

    private static String place(UUID message) {
        return "messaging|values_sealed|" + message;
    }
}
