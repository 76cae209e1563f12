package org.oportunidad.participants.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and how a record was opened. */
@Repository
class OpenedTable {

    private static final String OPENED = "participants.opened";

    private final JdbcClient db;
    private final WhileLooking looking;

    OpenedTable(JdbcClient db, WhileLooking looking) {
        this.db = db;
        this.looking = looking;
    }

    record Opened(Instant at, String via) {}

    /** Takes over what came with her whole record, for the rest of this look. */
    void keep(UUID participant, Instant at, String via) {
        looking.keep(OPENED, participant, Optional.of(new Opened(at, via)));
    }

    Optional<Opened> of(UUID participant) {
        return looking.once(OPENED, participant, () -> read(participant));
    }

    private Optional<Opened> read(UUID participant) {
        return db.sql("select via, opened_at from participants.participant where id = :id")
                .param("id", participant)
                .query((row, n) -> new Opened(
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("via")))
                .optional();
    }
}
