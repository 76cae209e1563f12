package org.oportunidad.support.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.support.ContactChannel;

/**
 * Something that is owed from now on. The id follows from the woman and from what it is about, so that raising it again finds
 * it, closed or not.
 *
 * @param amount the number its sentence says
 * @param weight from 0 to 100, its rank among what is due
 * @param owner account that owes it; null = the coordinators
 */
public record NewWork(
        UUID participantId,
        UUID id,
        WorkKind kind,
        String code,
        int amount,
        @Nullable UUID source,
        int weight,
        @Nullable UUID owner,
        @Nullable ContactChannel channel,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant expiresAt) {

    /** The id of what is about this. */
    public static UUID id(UUID participantId, WorkKind kind, String about) {
        return OwnIds.named(participantId, kind + "/" + about);
    }
}
