package org.oportunidad.messaging.carrier;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.text.Letter;

/**
 * One try to bring one message.
 *
 * @param delivery number of the try, which the provider gives back with what it tells of it
 * @param template name of the approved template to use, null for free words
 * @param values arguments of the template
 * @param contact the sender whom it answers, null for who never wrote
 * @param answers number of her mail under which it belongs, null where it answers none
 */
public record Parcel(
        UUID delivery,
        Letter letter,
        @Nullable String template,
        Map<String, String> values,
        @Nullable UUID contact,
        @Nullable String answers) {

    public Parcel {
        values = Map.copyOf(values);
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Parcel[" + delivery + "]";
    }
}
