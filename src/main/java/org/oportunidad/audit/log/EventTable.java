package org.oportunidad.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.AuditEntry;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the log; they can be added and read, never changed. */
@Component
class EventTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    EventTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement however many there are; ids follow the order of the list. */
    void add(List<AuditEvent> events) {
        jdbc.sql("""
                        insert into audit.event
                            (owner_id, id, happened_at, actor_id, actor_role, subject_id, action, detail)
                        select coalesce(subject_id, actor_id), id, :happenedAt, actor_id, actor_role, subject_id,
                            action, detail
                        from unnest(:ids::uuid[], :actors::uuid[], :roles::text[], :subjects::uuid[],
                            :actions::text[], :details::text[])
                            as event (id, actor_id, actor_role, subject_id, action, detail)
                        """)
                .param("happenedAt", Timestamp.from(clock.instant()))
                .param("ids", events.stream().map(event -> Ids.next()).toArray(UUID[]::new))
                .param("actors", events.stream().map(AuditEvent::actorId).toArray(UUID[]::new))
                .param("roles", texts(events, AuditEvent::actorRole))
                .param("subjects", events.stream().map(AuditEvent::subjectId).toArray(UUID[]::new))
                .param("actions", texts(events, AuditEvent::action))
                .param("details", texts(events, AuditEvent::detail))
                .update();
    }

    List<AuditEntry> about(UUID subject, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select id, happened_at, actor_id, actor_role, subject_id, action, detail
                        from audit.event
                        where owner_id = :subject and subject_id = :subject and id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("subject", subject)
                .param("before", before == null ? LAST : before)
                .param("limit", limit)
                .query(EventTable::entry)
                .list();
    }

    List<AuditEntry> latest(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select id, happened_at, actor_id, actor_role, subject_id, action, detail
                        from audit.event
                        where id < :before
                        order by id desc
                        limit :limit
                        """)
                .param("before", before == null ? LAST : before)
                .param("limit", limit)
                .query(EventTable::entry)
                .list();
    }

    private static final UUID LAST = new UUID(-1L, -1L);

    private static String[] texts(List<AuditEvent> events, Function<AuditEvent, String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getTimestamp("happened_at").toInstant(),
                Objects.requireNonNull(row.getObject("actor_id", UUID.class)),
                row.getString("actor_role"),
                row.getObject("subject_id", UUID.class),
                row.getString("action"),
                row.getString("detail"));
    }
}
