package org.oportunidad.messaging;

import java.util.Map;
import java.util.UUID;

/**
 * One message to one woman.
 *
 * @param key made by the sender; the same key is sent once, for ever
 * @param template code of the text, whose keys {@code messaging.text.<template>.subject} and {@code .body} are in this
 *     module, so that one test can hold every text that leaves the house to the same rules
 * @param values named arguments of the text
 */
public record OutgoingMessage(
        UUID key, UUID participantId, String template, Map<String, String> values, Purpose purpose) {

    public OutgoingMessage {
        values = Map.copyOf(values);
    }
}
