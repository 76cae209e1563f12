package org.oportunidad.participants.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and how a record was opened. */
@Repository
class OpenedTable {

    private final JdbcClient db;

    OpenedTable(JdbcClient db) {
        this.db = db;
    }

    record Opened(Instant at, String via) {}

    Optional<Opened> of(UUID participant) {
        return db.sql("select via, opened_at from participants.participant where id = :id")
                .param("id", participant)
                .query((row, n) -> new Opened(
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("via")))
                .optional();
    }
}
