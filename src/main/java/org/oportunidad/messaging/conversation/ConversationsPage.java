package org.oportunidad.messaging.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversations, who waits longest at the top.
 *
 * @param medianMinutes how long half of the women waited at most lately; null when nobody was answered
 */
record ConversationsPage(List<Row> rows, @Nullable Long medianMinutes) {

    /** One conversation; {@code name} is null while nobody knows who writes. */
    record Row(
            String path,
            @Nullable String name,
            @Nullable Instant waitingSince,
            Instant lastWord,
            @Nullable String answering) {}
}
