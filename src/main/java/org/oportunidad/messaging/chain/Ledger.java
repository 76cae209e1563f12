package org.oportunidad.messaging.chain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;

/**
 * What is known at one moment about the ways to her.
 *
 * @param allStopped whether somebody stopped everything that leaves the house
 * @param stopped channels that somebody stopped
 * @param silent whether she, or her facilitator for her, stopped all messages
 * @param optedIn whether she said yes to WhatsApp
 * @param contact the sender on WhatsApp that is known to be her
 * @param lastWord when she last wrote there, by the clock of the channel
 * @param byMail whether she wrote last by e-mail
 * @param template an approved template that may carry this message in her language
 * @param weekIsFull whether she had as many messages this week as she gets
 */
public record Ledger(
        boolean allStopped,
        Set<Channel> stopped,
        boolean silent,
        boolean optedIn,
        @Nullable UUID contact,
        @Nullable Instant lastWord,
        boolean byMail,
        @Nullable String template,
        boolean weekIsFull) {

    /** Nothing is stopped, nothing is known. */
    public static final Ledger EMPTY = new Ledger(false, Set.of(), false, false, null, null, false, null, false);

    public Ledger {
        stopped = Set.copyOf(stopped);
    }
}
