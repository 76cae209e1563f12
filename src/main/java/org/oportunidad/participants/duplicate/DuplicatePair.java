package org.oportunidad.participants.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be one woman.
 *
 * @param decidedAt when somebody said that they are two; null while it waits
 */
record DuplicatePair(
        UUID left,
        UUID right,
        List<String> reasons,
        Instant foundAt,
        @Nullable Instant decidedAt) {

    static DuplicatePair from(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new DuplicatePair(
                row.getObject("left_id", UUID.class),
                row.getObject("right_id", UUID.class),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }
}
