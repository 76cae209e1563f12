package org.oportunidad.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The answer of {@link Recipients}: now, later, or not at all. */
public sealed interface Delivery {

    /**
     * It may go now.
     *
     * @param ways by which it may go outside, the one to try first at the top; none = it stays in her inbox
     * @param discreet the text that names neither the programme nor its matter
     */
    record Allowed(List<Way> ways, Locale locale, boolean discreet) implements Delivery {

        public Allowed {
            ways = List.copyOf(ways);
        }

        /** By one way alone, or to the inbox. */
        public Allowed(Channel channel, String address, Locale locale, boolean discreet) {
            this(channel == Channel.INBOX ? List.of() : List.of(new Way(channel, address)), locale, discreet);
        }

        /** The channel to try first. */
        public Channel channel() {
            return ways.isEmpty() ? Channel.INBOX : ways.getFirst().channel();
        }
    }

    /** Her hours do not allow it yet; ask again then. */
    record Later(Instant until) implements Delivery {}

    /** It may not go. */
    record Refused(RefusalReason reason) implements Delivery {}
}
