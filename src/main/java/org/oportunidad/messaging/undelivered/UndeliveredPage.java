package org.oportunidad.messaging.undelivered;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Correspondents;

/** What waits for a person. */
record UndeliveredPage(List<Shown> rows) {

    /**
     * One message.
     *
     * @param unknown whether nobody knows if it arrived; else it surely did not
     * @param owner who looks after it, empty for a name that is gone, null for nobody
     */
    record Shown(
            UUID id,
            Correspondents.Woman woman,
            String subject,
            boolean unknown,
            Instant queuedAt,
            @Nullable String owner) {

        String path(String act) {
            return "/undelivered/" + id + "/" + act;
        }
    }
}
