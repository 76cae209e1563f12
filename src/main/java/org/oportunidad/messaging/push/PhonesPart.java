package org.oportunidad.messaging.push;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The phones that tell her, on the page of how we write to her.
 *
 * @param own whether this phone is her own by its session
 * @param hers whether she said that her phone is hers alone
 * @param key what a browser needs to be told by us alone
 * @param refused whether the address that the browser named is none that we call
 */
public record PhonesPart(boolean own, boolean hers, List<Row> rows, String key, boolean refused) {

    /** One phone. */
    public record Row(UUID id, Instant since, boolean here) {}

    public boolean isOnHere() {
        return rows.stream().anyMatch(Row::here);
    }
}
