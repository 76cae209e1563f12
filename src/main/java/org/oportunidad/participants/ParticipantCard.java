package org.oportunidad.participants;

import org.jspecify.annotations.Nullable;

/**
 * A woman as lists and headings show her to somebody who may see her.
 *
 * @param handle for addresses: {@code /participants/{handle}}
 * @param name how she wants to be called
 * @param names as she writes them in full
 */
public record ParticipantCard(
        ParticipantId id,
        String handle,
        String name,
        String names,
        @Nullable String communeCut,
        String language,
        boolean blocked) {

    public String path() {
        return "/participants/" + handle;
    }

    @Override
    public String toString() {
        return "ParticipantCard[" + id + "]";
    }
}
