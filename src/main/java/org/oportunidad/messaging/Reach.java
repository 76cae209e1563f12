package org.oportunidad.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What she said about being reached: her yes to a channel, and her stop to all of them. */
public interface Reach {

    /** How she stands. */
    record Standing(boolean silent, boolean whatsApp) {}

    Standing of(UUID participantId);

    /**
     * Stops everything that leaves the house to her, or lets it go again; what is queued stops at once.
     *
     * @param by she herself, or whoever cares for her
     */
    void silence(UUID participantId, boolean silent, UUID by);

    /**
     * Her yes or no to WhatsApp.
     *
     * @param recordedBy who wrote it down for her, null when she said it on her own screen
     */
    void whatsApp(UUID participantId, boolean yes, @Nullable UUID recordedBy);
}
