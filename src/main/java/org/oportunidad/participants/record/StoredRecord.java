package org.oportunidad.participants.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code participants.participant} with the key that opens it. */
record StoredRecord(
        UUID id,
        String handle,
        byte @Nullable [] sealed,
        byte @Nullable [] key,
        @Nullable String communeCut,
        @Nullable Boolean rural,
        String language,
        String via,
        boolean blocked,
        @Nullable UUID mergedInto,
        @Nullable SafeContactRow safeContact) {

    static StoredRecord from(ResultSet row, int number) throws SQLException {
        return new StoredRecord(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                row.getBytes("sealed"),
                row.getBytes("wrapped"),
                row.getString("commune_cut"),
                row.getObject("rural", Boolean.class),
                row.getString("language"),
                row.getString("via"),
                row.getBoolean("blocked"),
                row.getObject("merged_into", UUID.class),
                row.getString("channel") == null ? null : SafeContactRow.from(row, number));
    }
}
