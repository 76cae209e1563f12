package org.oportunidad.messaging;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sends messages to women by the way each allows, at the hours each allows, and keeps them in her inbox. */
public interface Messages {

    /** Queues one message in the caller's transaction; a second message with the same key is ignored. */
    void send(OutgoingMessage message);

    /** Queues many in one batch. */
    void sendAll(List<OutgoingMessage> messages);

    /**
     * Holds these back: what has not left does not leave any more, also by another way after a failure; what left stays.
     */
    void recall(Collection<UUID> keys);

    /** Lets those go on that were held back before they ever left. */
    void release(Collection<UUID> keys);

    /** Her messages, newest first. */
    List<InboxMessage> inbox(UUID participantId, int limit);
}
