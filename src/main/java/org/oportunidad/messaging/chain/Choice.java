package org.oportunidad.messaging.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do with a message now. */
public sealed interface Choice {

    /**
     * Bring it by this step.
     *
     * @param address where to; empty when only the sender is known
     * @param contact the sender whom free words answer
     * @param template name of the approved template
     */
    record Go(
            Step step,
            String address,
            @Nullable UUID contact,
            @Nullable String template) implements Choice {

        /** Says no address, so that no log can. */
        @Override
        public String toString() {
            return "Go[" + step + "]";
        }
    }

    /** Somebody stopped the channel; look again soon. */
    record Wait() implements Choice {}

    /** It stays in her inbox: there is no way outside, or none that she wants, or she had enough this week. */
    record Stay(Why why) implements Choice {}

    /** What keeps a message from leaving the house. */
    enum Why {
        SILENT,
        WEEK_FULL,
        NO_WAY,
        OLD_NEWS
    }

    /** Every way was tried and none brought it. */
    record Exhausted() implements Choice {}
}
