package org.oportunidad.messaging.undelivered;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that wait for a person. */
@Component
class UndeliveredTable {

    private static final String ROWS = """
            select o.id, o.participant_id, o.template, o.purpose, o.state, o.reason, o.queued_at, o.owned_by
            from messaging.outbox o
            """;

    private final JdbcClient jdbc;

    UndeliveredTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Row(
            UUID id,
            UUID participantId,
            String template,
            String purpose,
            boolean unknown,
            @Nullable String reason,
            Instant queuedAt,
            @Nullable UUID owner) {}

    /** Of these women, or of all where the list is null; the oldest at the top. */
    List<Row> all(@Nullable Collection<UUID> women, int most) {
        return jdbc.sql(ROWS + """
                        where o.state in ('UNKNOWN', 'DEAD') and o.closed_at is null and o.purpose <> 'SIGN_IN'
                          and (:all or o.participant_id = any(:women))
                        order by o.queued_at, o.id limit :most
                        """)
                .param("all", women == null)
                .param("women", women == null ? new UUID[0] : women.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** Whatever became of it: a second tap finds it closed. */
    Optional<Row> one(UUID id) {
        return jdbc.sql(ROWS + "where o.id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("participant_id", UUID.class)),
                row.getString("template"),
                row.getString("purpose"),
                row.getString("state").equals("UNKNOWN"),
                row.getString("reason"),
                row.getTimestamp("queued_at").toInstant(),
                row.getObject("owned_by", UUID.class));
    }

    void own(UUID id, UUID by, Instant at) {
        jdbc.sql("""
                        update messaging.outbox set owned_by = :by, owned_at = :at
                        where id = :id and state in ('UNKNOWN', 'DEAD') and closed_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** All ways from the beginning, as a person decided. */
    void again(UUID id, Instant at) {
        jdbc.sql("""
                        update messaging.outbox
                        set state = 'PENDING', tried = '{}', attempts = 0, due_at = :at, reason = 'SENT_AGAIN'
                        where id = :id and state in ('UNKNOWN', 'DEAD') and closed_at is null
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    void close(UUID id, UUID by, Instant at) {
        jdbc.sql("""
                        update messaging.outbox set closed_at = :at, closed_by = :by
                        where id = :id and state in ('UNKNOWN', 'DEAD') and closed_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
