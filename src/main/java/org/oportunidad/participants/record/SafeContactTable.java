package org.oportunidad.participants.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code participants.safe_contact}. */
@Repository
class SafeContactTable {

    private final JdbcTemplate batches;

    SafeContactTable(JdbcTemplate batches) {
        this.batches = batches;
    }

    void keep(List<SafeContactRow> rows, Instant at) {
        batches.batchUpdate("""
                insert into participants.safe_contact
                    (participant_id, phone, channel, from_time, until_time, discreet, sealed_code_word, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (participant_id) do update
                set phone = excluded.phone, channel = excluded.channel, from_time = excluded.from_time,
                    until_time = excluded.until_time, discreet = excluded.discreet,
                    sealed_code_word = excluded.sealed_code_word, changed_at = excluded.changed_at
                """, rows, 500, (statement, row) -> {
            statement.setObject(1, row.participant());
            statement.setString(2, row.rule().phone().name());
            statement.setString(3, row.rule().channel().name());
            statement.setObject(4, row.rule().from());
            statement.setObject(5, row.rule().until());
            statement.setBoolean(6, row.rule().discreet());
            statement.setBytes(7, row.sealedCodeWord());
            statement.setObject(8, at.atOffset(ZoneOffset.UTC));
        });
    }
}
