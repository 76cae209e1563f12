package org.oportunidad.messaging.carrier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Medium;
import org.oportunidad.messaging.text.Letter;

/**
 * One try to bring one message.
 *
 * @param delivery number of the try, which the provider gives back with what it tells of it
 * @param template name of the approved template to use, null for free words
 * @param values arguments of the template
 * @param contact the sender whom it answers, null for who never wrote
 * @param answers number of her mail under which it belongs, null where it answers none
 * @param beside what goes with the words as the channel has it
 */
public record Parcel(
        UUID delivery,
        Letter letter,
        @Nullable String template,
        Map<String, String> values,
        @Nullable UUID contact,
        @Nullable String answers,
        Beside beside) {

    public Parcel {
        values = Map.copyOf(values);
    }

    public Parcel(
            UUID delivery,
            Letter letter,
            @Nullable String template,
            Map<String, String> values,
            @Nullable UUID contact,
            @Nullable String answers) {
        this(delivery, letter, template, values, contact, answers, Beside.NOTHING);
    }

    /**
     * What goes with the words: a file, or short answers to tap.
     *
     * @param choose what opens a list of answers
     */
    public record Beside(@Nullable Medium medium, List<String> choices, String choose) {

        public static final Beside NOTHING = new Beside(null, List.of(), "");

        public Beside {
            choices = List.copyOf(choices);
        }

        public boolean isNothing() {
            return medium == null && choices.isEmpty();
        }

        @Override
        public String toString() {
            return "Beside[]";
        }
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Parcel[" + delivery + "]";
    }
}
