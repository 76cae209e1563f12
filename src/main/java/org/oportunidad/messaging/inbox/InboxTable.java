package org.oportunidad.messaging.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.messaging.InboxMessage;
import org.oportunidad.messaging.text.SealedValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the inboxes. */
@Component
public class InboxTable {

    private final JdbcClient jdbc;
    private final SealedValues values;

    public InboxTable(JdbcClient jdbc, SealedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    /** Puts a queued message into her inbox, once however often it is tried; the first time her phones want to ring. */
    public void add(UUID message, UUID participantId) {
        jdbc.sql("""
                        with added as (
                            insert into messaging.message (participant_id, id, template, values_sealed, sent_at)
                            select participant_id, id, template, values_sealed, queued_at
                            from messaging.outbox where id = :id and participant_id = :participant
                            on conflict do nothing
                            returning id)
                        update messaging.push_phone p set wanted_for = o.purpose, wanted_at = o.queued_at
                        from added, messaging.outbox o
                        where o.id = :id and p.participant_id = :participant
                        """).param("id", message).param("participant", participantId).update();
    }

    public List<InboxMessage> of(UUID participantId, int limit) {
        return jdbc.sql("""
                        select id, template, values_sealed, sent_at
                        from messaging.message where participant_id = :participant
                        order by sent_at desc, id desc
                        limit :limit
                        """)
                .param("participant", participantId)
                .param("limit", limit)
                .query((row, number) -> {
                    UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new InboxMessage(
                            id,
                            row.getTimestamp("sent_at").toInstant(),
                            row.getString("template"),
                            values.open(id, row.getBytes("values_sealed")));
                })
                .list();
    }

    public List<UUID> idsOf(UUID participantId) {
        return jdbc.sql("select id from messaging.message where participant_id = :participant order by id")
                .param("participant", participantId)
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    public void move(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                        update messaging.message set participant_id = :into
                        where participant_id = :from and id = any(:ids)
                        """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        jdbc.sql("update messaging.outbox set participant_id = :into where participant_id = :from and id = any(:ids)")
                .param("from", from)
                .param("into", into)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    public void erase(Collection<UUID> participantIds) {
        jdbc.sql("delete from messaging.message where participant_id = any(:participants)")
                .param("participants", participantIds.toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from messaging.outbox where participant_id = any(:participants)")
                .param("participants", participantIds.toArray(UUID[]::new))
                .update();
    }
}
