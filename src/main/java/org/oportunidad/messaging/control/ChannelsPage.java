package org.oportunidad.messaging.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels.
 *
 * @param push the phones that tell that something is in the inbox; no way of a message
 * @param mailIn whether a mailbox is read
 * @param mayFollow whether the lists of what waits for a person are for her
 */
record ChannelsPage(
        Row everything, List<Row> rows, Row push, boolean mailIn, SwitchTable.Counts counts, boolean mayFollow) {

    /** One channel, or all of them. */
    record Row(String code, boolean setUp, @Nullable Instant stoppedAt) {

        String nameKey() {
            return "messaging.control." + code;
        }

        String path(String act) {
            return "/channels/" + code + "/" + act;
        }
    }
}
