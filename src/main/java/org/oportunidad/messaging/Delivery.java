package org.oportunidad.messaging;

import java.time.Instant;
import java.util.Locale;

/** The answer of {@link Recipients}: now, later, or not at all. */
public sealed interface Delivery {

    /**
     * It may go now.
     *
     * @param address e-mail address; empty for the inbox
     * @param discreet the text that names neither the programme nor its matter
     */
    record Allowed(Channel channel, String address, Locale locale, boolean discreet) implements Delivery {}

    /** Her hours do not allow it yet; ask again then. */
    record Later(Instant until) implements Delivery {}

    /** It may not go. */
    record Refused(RefusalReason reason) implements Delivery {}
}
