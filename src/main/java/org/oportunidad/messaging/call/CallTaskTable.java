package org.oportunidad.messaging.call;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls that wait for a person, and what came of each try. */
@Component
public class CallTaskTable {

    private static final Duration WITHIN = Duration.ofDays(1);

    private final JdbcClient jdbc;

    public CallTaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One call for everything that waits for it. */
    public void open(UUID participantId, UUID message, String template, Instant at) {
        jdbc.sql("""
                        insert into messaging.call_task
                            (id, participant_id, message_id, template, opened_at, due_at)
                        values (:id, :her, :message, :template, :at, :due)
                        on conflict (participant_id) where done_at is null
                        do update set waiting = messaging.call_task.waiting + 1
                        """)
                .param("id", Ids.next())
                .param("her", participantId)
                .param("message", message)
                .param("template", template)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(at.plus(WITHIN)))
                .update();
    }

    /** A call that waits; {@code tries} were made so far, the last with that result. */
    record Waiting(
            UUID id,
            UUID participantId,
            UUID messageId,
            String template,
            int waiting,
            Instant dueAt,
            int tries,
            @Nullable String lastResult) {}

    private static final String WAITING = """
            select t.id, t.participant_id, t.message_id, t.template, t.waiting, t.due_at,
                (select count(*) from messaging.call_try y where y.call_task_id = t.id) as tries,
                (select y.result from messaging.call_try y where y.call_task_id = t.id
                    order by y.at desc, y.id desc limit 1) as last_result
            from messaging.call_task t
            """;

    /** Of these women, or of all where the list is null; what is due first at the top. */
    List<Waiting> waiting(@Nullable Collection<UUID> women, int most) {
        return jdbc.sql(WAITING + """
                        where t.done_at is null and (:all or t.participant_id = any(:women))
                        order by t.due_at, t.id limit :most
                        """)
                .param("all", women == null)
                .param("women", women == null ? new UUID[0] : women.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> waiting(row))
                .list();
    }

    /** Done or not: a second tap finds it done. */
    Optional<Waiting> one(UUID id) {
        return jdbc.sql(WAITING + "where t.id = :id")
                .param("id", id)
                .query((row, n) -> waiting(row))
                .optional();
    }

    private static Waiting waiting(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Waiting(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("participant_id", UUID.class)),
                Objects.requireNonNull(row.getObject("message_id", UUID.class)),
                row.getString("template"),
                row.getInt("waiting"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("tries"),
                row.getString("last_result"));
    }

    /** One try; a result that ends the task closes it. */
    void tried(UUID task, CallResult result, UUID by, Instant at) {
        jdbc.sql("""
                        insert into messaging.call_try (id, call_task_id, at, by_account, result)
                        values (:id, :task, :at, :by, :result)
                        """)
                .param("id", Ids.next())
                .param("task", task)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("result", result.name())
                .update();
        jdbc.sql("""
                        update messaging.call_task
                        set done_at = case when :ends then :at::timestamptz end,
                            done_by = case when :ends then :by::uuid end,
                            due_at = case when :ends then due_at else :again end
                        where id = :task and done_at is null
                        """)
                .param("task", task)
                .param("ends", result.isTheEnd())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("again", Timestamp.from(at.plus(WITHIN)))
                .update();
    }
}
