package org.oportunidad.learning.xapi.client;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that writes to or reads from the record store.
 *
 * @param key the name with which it signs in
 */
public record RecordClient(
        UUID id,
        String key,
        String name,
        Set<ClientScope> scopes,
        Instant madeAt,
        @Nullable Instant closedAt) {

    public boolean may(ClientScope scope) {
        return scopes.contains(scope);
    }
}
