package org.oportunidad.messaging.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.chain.Chain;
import org.oportunidad.messaging.chain.Step;
import org.oportunidad.messaging.text.SealedValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox; each step is one guarded statement. */
@Component
class OutboxTable {

    private final JdbcClient jdbc;
    private final SealedValues values;

    OutboxTable(JdbcClient jdbc, SealedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    /** Queues all in one statement; a key that was queued before is left as it is. */
    void add(List<OutgoingMessage> messages, Instant now) {
        jdbc.sql("""
                        insert into messaging.outbox
                            (id, participant_id, template, values_sealed, purpose, state, queued_at, due_at)
                        select id, participant_id, template, values_sealed, purpose, 'PENDING', :now, :now
                        from unnest(:ids::uuid[], :participants::uuid[], :templates::text[], :values::bytea[],
                            :purposes::text[]) as message (id, participant_id, template, values_sealed, purpose)
                        on conflict on constraint outbox_pk do nothing
                        """)
                .param("now", Timestamp.from(now))
                .param("ids", messages.stream().map(OutgoingMessage::key).toArray(UUID[]::new))
                .param(
                        "participants",
                        messages.stream().map(OutgoingMessage::participantId).toArray(UUID[]::new))
                .param("templates", texts(messages, OutgoingMessage::template))
                .param(
                        "values",
                        messages.stream()
                                .map(message -> values.seal(message.key(), message.values()))
                                .toArray(byte[][]::new))
                .param("purposes", texts(messages, message -> message.purpose().name()))
                .update();
    }

    /** Takes due messages, and those whose worker died before it tried; each taking has a new token. */
    List<Queued> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                        update messaging.outbox o
                        set state = 'CLAIMED', token = o.token + 1, lease_until = :until
                        from (
                            select id from messaging.outbox
                            where (state = 'PENDING' and due_at <= :now) or (state = 'CLAIMED' and lease_until < :now)
                            order by due_at, id
                            limit :limit
                            for update skip locked) due
                        where o.id = due.id
                        returning o.id, o.participant_id, o.template, o.values_sealed, o.purpose, o.token, o.attempts,
                            o.tried, o.queued_at
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query(this::queued)
                .list();
    }

    /** From claimed to attempted; false when another worker has it by now. */
    boolean attempt(Queued message, UUID delivery, Instant now, Duration lease) {
        return jdbc.sql("""
                        update messaging.outbox
                        set state = 'ATTEMPTED', attempts = attempts + 1, lease_until = :until, delivery_id = :delivery
                        where id = :id and token = :token and state = 'CLAIMED'
                        """)
                        .param("delivery", delivery)
                        .param("id", message.id())
                        .param("token", message.token())
                        .param("until", Timestamp.from(now.plus(lease)))
                        .update()
                == 1;
    }

    /** Ends a claim or an attempt; false when another worker has it by now. What was held back does not wait again. */
    boolean settle(Queued message, OutboxState from, OutboxState to, Instant due, @Nullable String reason) {
        return jdbc.sql("""
                        update messaging.outbox
                        set state = case when :to = 'PENDING' and recalled_at is not null then 'DEAD' else :to end,
                            lease_until = null, due_at = :due, reason = :reason,
                            closed_at = case when :to in ('DEAD', 'CONFIRMED') and not :forAPerson
                                or :to = 'PENDING' and recalled_at is not null then :now::timestamptz end
                        where id = :id and token = :token and state = :from
                        """)
                        .param("forAPerson", to == OutboxState.DEAD && DeadLetters.isForAPerson(reason))
                        .param("now", Timestamp.from(due))
                        .param("id", message.id())
                        .param("token", message.token())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("due", Timestamp.from(due))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The step did not bring it: the next one is its turn, at once. */
    boolean nextStep(Queued message, OutboxState from, Step tried, Instant due, String reason) {
        return jdbc.sql("""
                        update messaging.outbox
                        set state = case when recalled_at is null then 'PENDING' else 'DEAD' end, lease_until = null,
                            due_at = :due, reason = :reason, attempts = 0, tried = array_append(tried, :step),
                            closed_at = case when recalled_at is null then null else :due::timestamptz end
                        where id = :id and token = :token and state = :from
                        """)
                        .param("id", message.id())
                        .param("token", message.token())
                        .param("from", from.name())
                        .param("due", Timestamp.from(due))
                        .param("reason", reason)
                        .param("step", tried.name())
                        .update()
                == 1;
    }

    /** The channel says that this try, the last of its message, is on its way after all. */
    void arrived(UUID message, UUID delivery, Instant now) {
        jdbc.sql("""
                        update messaging.outbox
                        set state = 'CONFIRMED', reason = null, closed_at = :now
                        where id = :id and delivery_id = :delivery and state in ('UNKNOWN', 'PENDING')
                        """)
                .param("id", message)
                .param("delivery", delivery)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The channel says that this try, the last of its message, did not get through: the next step is its turn. */
    boolean failedAfterwards(UUID message, UUID delivery, Instant now, String code) {
        return jdbc.sql("""
                        update messaging.outbox o
                        set state = case when o.recalled_at is null then 'PENDING' else 'DEAD' end, due_at = :now,
                            reason = :code, attempts = 0, tried = array_append(o.tried, d.step),
                            closed_at = case when o.recalled_at is null then null else :now::timestamptz end
                        from messaging.delivery d
                        where o.id = :id and o.delivery_id = :delivery and o.state in ('CONFIRMED', 'UNKNOWN')
                          and d.id = :delivery
                        """)
                        .param("id", message)
                        .param("delivery", delivery)
                        .param("now", Timestamp.from(now))
                        .param("code", code)
                        .update()
                == 1;
    }

    /** It stays in her inbox; {@code why} says what kept it from leaving. */
    boolean stay(Queued message, Instant now, String why) {
        return jdbc.sql("""
                        update messaging.outbox
                        set state = 'CONFIRMED', lease_until = null, due_at = :now, reason = 'INBOX', why = :why,
                            closed_at = :now
                        where id = :id and token = :token and state = 'CLAIMED'
                        """)
                        .param("id", message.id())
                        .param("token", message.token())
                        .param("now", Timestamp.from(now))
                        .param("why", why)
                        .update()
                == 1;
    }

    /** A worker that holds one of them loses it with its token; what is with a channel goes no further from there. */
    void recall(Collection<UUID> keys, Instant now) {
        jdbc.sql("""
                        update messaging.outbox
                        set recalled_at = :now,
                            token = case when state in ('PENDING', 'CLAIMED') then token + 1 else token end,
                            lease_until = case when state = 'CLAIMED' then null else lease_until end,
                            closed_at = case when state in ('PENDING', 'CLAIMED') then :now else closed_at end,
                            reason = case when state in ('PENDING', 'CLAIMED') then 'RECALLED' else reason end,
                            state = case when state in ('PENDING', 'CLAIMED') then 'DEAD' else state end
                        where id = any(:keys) and recalled_at is null
                        """)
                .param("keys", keys.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    int release(Collection<UUID> keys, Instant now) {
        return jdbc.sql("""
                        update messaging.outbox
                        set recalled_at = null, queued_at = :now, due_at = :now, reason = null, closed_at = null,
                            state = 'PENDING'
                        where id = any(:keys) and recalled_at is not null and state = 'DEAD' and reason = 'RECALLED'
                        """)
                .param("keys", keys.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Messages that a worker handed to a channel and never came back from. */
    List<Queued> lost(Instant now, int limit) {
        return jdbc.sql("""
                        select id, participant_id, template, values_sealed, purpose, token, attempts, tried, queued_at
                        from messaging.outbox
                        where state = 'ATTEMPTED' and lease_until < :now
                        order by lease_until, id
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(this::queued)
                .list();
    }

    int forgetSettledBefore(Instant limit) {
        return jdbc.sql("""
                        delete from messaging.outbox
                        where queued_at < :limit and (closed_at is not null or purpose = 'SIGN_IN')
                        """).param("limit", Timestamp.from(limit)).update();
    }

    private Queued queued(ResultSet row, int number) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        return new Queued(
                id,
                Objects.requireNonNull(row.getObject("participant_id", UUID.class)),
                row.getString("template"),
                values.open(id, row.getBytes("values_sealed")),
                Purpose.valueOf(row.getString("purpose")),
                row.getLong("token"),
                row.getInt("attempts"),
                Chain.named(List.of((String[]) row.getArray("tried").getArray())),
                row.getTimestamp("queued_at").toInstant());
    }

    private static String[] texts(List<OutgoingMessage> messages, Function<OutgoingMessage, String> part) {
        return messages.stream().map(part).toArray(String[]::new);
    }
}
