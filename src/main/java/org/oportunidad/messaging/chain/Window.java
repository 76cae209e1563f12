package org.oportunidad.messaging.chain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The day after her last word in which free words may go to her on WhatsApp (Cloud API, customer service window: 24 hours).
 * It is computed each time anew and never kept.
 */
final class Window {

    static final Duration OPEN = Duration.ofHours(24);

    /** So much may the clocks of our nodes, of the database and of the channel lie apart, and a call take its time. */
    static final Duration MARGIN = Duration.ofMinutes(30);

    private Window() {}

    static boolean isOpen(@Nullable Instant lastWord, Instant now) {
        return lastWord != null && now.isBefore(lastWord.plus(OPEN).minus(MARGIN));
    }
}
