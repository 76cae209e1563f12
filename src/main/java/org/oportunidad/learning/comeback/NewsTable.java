package org.oportunidad.learning.comeback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what happened while she was away, in one statement. */
@Component
class NewsTable {

    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of her tasks were answered and how many messages came. */
    record News(int tasks, int messages) {}

    News since(UUID her, Instant since) {
        return jdbc.sql("""
                select
                    (select count(distinct m.version) from learning.task_mark m
                     where m.participant_id = :her and m.marked_at > :since) as tasks,
                    (select count(*) from messaging.v_inbox i
                     where i.participant_id = :her and i.sent_at > :since) as messages
                """)
                .param("her", her)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new News(row.getInt("tasks"), row.getInt("messages")))
                .single();
    }
}
