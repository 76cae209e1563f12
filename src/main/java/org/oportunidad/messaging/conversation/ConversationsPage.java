package org.oportunidad.messaging.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;

/**
 * The conversations, who waits longest at the top.
 *
 * @param medianMinutes how long half of the women waited at most lately; null when nobody was answered
 * @param aside whether these are the ones set aside
 * @param setAside how many are, for who may see them
 */
record ConversationsPage(List<Row> rows, @Nullable Long medianMinutes, boolean aside, int setAside) {

    /** One conversation; {@code name} is null while nobody knows who writes. */
    record Row(
            String path,
            Channel channel,
            @Nullable String name,
            @Nullable Instant waitingSince,
            Instant lastWord,
            @Nullable String answering) {

        String channelKey() {
            return "messaging.control." + channel.name().toLowerCase(Locale.ROOT);
        }
    }
}
