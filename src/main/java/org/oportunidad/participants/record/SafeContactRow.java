package org.oportunidad.participants.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.SafeContact;

/** The safe-contact rule as stored: its code word sealed. */
record SafeContactRow(
        UUID participant,
        SafeContact rule,
        byte @Nullable [] sealedCodeWord,
        @Nullable Instant changedAt) {

    static SafeContactRow from(ResultSet row, int number) throws SQLException {
        return new SafeContactRow(
                row.getObject("participant_id", UUID.class),
                new SafeContact(
                        SafeContact.Phone.valueOf(row.getString("phone")),
                        SafeContact.Channel.valueOf(row.getString("channel")),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class),
                        row.getBoolean("discreet"),
                        null),
                row.getBytes("sealed_code_word"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
