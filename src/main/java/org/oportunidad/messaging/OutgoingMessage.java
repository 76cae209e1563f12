package org.oportunidad.messaging;

import java.util.Map;
import java.util.UUID;

/**
 * One message to one woman.
 *
 * @param key made by the sender; the same key is sent once, for ever
 * @param template code of the text: its keys are {@code <template>.subject}, {@code <template>.body} and, for those who
 *     want no word of the programme outside, {@code <template>.discreet}
 * @param values named arguments of the text
 */
public record OutgoingMessage(
        UUID key, UUID participantId, String template, Map<String, String> values, Purpose purpose) {

    public OutgoingMessage {
        values = Map.copyOf(values);
    }
}
